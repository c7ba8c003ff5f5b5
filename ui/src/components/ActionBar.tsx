import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ActionBar.module.css';

interface Props {
  count: number;
  /** The sum of what is selected, already formatted. */
  sum?: string;
  onClear: () => void;
  children: ReactNode;
}

/** Floats over the list while rows are selected. */
export function ActionBar({ count, sum, onClear, children }: Props) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('common.selected', { count })}>
      <span>
        {t('common.selected', { count })}
        {sum && (
          <>
            {' · '}
            <b>{sum}</b>
          </>
        )}
      </span>
      {children}
      <ActionIcon onClick={onClear} aria-label={t('common.clearSelection')}>
        <IconX size={16} stroke={1.6} />
      </ActionIcon>
    </div>
  );
}
