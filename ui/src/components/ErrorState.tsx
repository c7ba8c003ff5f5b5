import { Button } from '@mantine/core';
import { IconAlertTriangle, IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { RpcError } from '../ipc/host';
import { errorWords } from './errorWords';
import classes from './states.module.css';

interface Props {
  error: unknown;
  onRetry?: () => void;
}

/** What happened, what is safe, what to do. */
export function ErrorState({ error, onRetry }: Props) {
  const { t } = useTranslation();
  const known = RpcError.from(error);
  const words = errorWords(known, t);
  const Icon = known.code === 'unreachable' ? IconPlugConnectedX : IconAlertTriangle;
  return (
    <div className={classes.state} role="alert">
      <Icon size={28} stroke={1.5} className={classes.icon} aria-hidden />
      <div className={classes.title}>{words.title}</div>
      {words.hint && <div className={classes.hint}>{words.hint}</div>}
      {onRetry && <Button onClick={onRetry}>{t('common.retry')}</Button>}
    </div>
  );
}
