import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat';
import type { JobStatus } from '../../ipc/types';
import classes from './imports.module.css';

/** How far a running import has come, and the way to end it. */
export function ImportProgress({ status, onCancel }: { status: JobStatus; onCancel: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { done, total } = status;
  return (
    <div className={classes.progress}>
      <Progress.Root size="sm">
        <Progress.Section value={total > 0 ? (100 * done) / total : 0} aria-label={t('imports.progress')} />
      </Progress.Root>
      <span>{t('imports.progressCount', { done: format.number(done), total: format.number(total) })}</span>
      <Button size="xs" onClick={onCancel}>
        {t('imports.cancel')}
      </Button>
    </div>
  );
}
