import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The end of a form that adds something. */
export function AddFoot({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Group justify="flex-end" mt={8}>
      <Button onClick={onClose}>{t('common.cancel')}</Button>
      <Button type="submit" variant="filled">
        {t('common.add')}
      </Button>
    </Group>
  );
}
