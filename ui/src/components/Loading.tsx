import { Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Rows in the place of rows, so that nothing jumps when they come. */
export function Loading({ rows = 8, height = 20 }: { rows?: number; height?: number }) {
  const { t } = useTranslation();
  return (
    <Stack gap={16} py={8} role="status" aria-label={t('common.loading')}>
      {Array.from({ length: rows }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never move
        <Skeleton key={i} height={height} radius={4} width={`${100 - ((i * 7) % 23)}%`} />
      ))}
    </Stack>
  );
}
