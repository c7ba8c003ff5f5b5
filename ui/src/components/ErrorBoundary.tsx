import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './states.module.css';

/** The page in the place of one that threw; the frame and the timer stay alive around it. */
export function CrashState({ reset }: { reset: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={classes.state} role="alert">
      <IconAlertTriangle size={28} stroke={1.5} className={classes.icon} aria-hidden />
      <div className={classes.title}>{t('errors.crashed')}</div>
      <div className={classes.hint}>{t('errors.crashedHint')}</div>
      <Button onClick={reset}>{t('common.retry')}</Button>
    </div>
  );
}
