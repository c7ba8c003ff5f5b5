import { Tooltip } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRead } from '../ipc/query';
import classes from './Sidebar.module.css';

/** Whether everything is where it belongs: what waits to be sent, and what waits for the user. */
export function SyncDot() {
  const { t } = useTranslation();
  const connections = useRead('connection.list', {}).data?.connections ?? [];
  const { waiting = 0, parked = 0 } = useRead('outbox.list', {}).data ?? {};
  const trouble = connections.find((connection) => connection.trouble);
  const { state, word, hint } = ((): { state?: string; word: string; hint: string } => {
    if (parked > 0) return { state: 'parked', word: t('frame.parked', { count: parked }), hint: t('frame.parkedHint') };
    if (trouble)
      return { state: 'parked', word: t('frame.reconnect'), hint: t('frame.reconnectHint', { name: trouble.name }) };
    if (waiting > 0)
      return { state: 'waiting', word: t('frame.waiting', { count: waiting }), hint: t('frame.waitingHint') };
    if (connections.length > 0) return { state: 'done', word: t('frame.allSent'), hint: t('frame.allSentHint') };
    return { word: t('frame.localOnly'), hint: t('frame.localOnlyHint') };
  })();
  return (
    <Tooltip label={hint} position="right" openDelay={100} multiline w={220}>
      <Link to="/settings" search={{ section: 'connections' } as never} className={classes.item} data-quiet>
        <span className={classes.dot} data-state={state} />
        <span className={classes.word}>{word}</span>
      </Link>
    </Tooltip>
  );
}
