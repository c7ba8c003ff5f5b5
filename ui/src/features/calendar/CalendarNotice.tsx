import { IconPlugConnectedX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import classes from './calendar.module.css';

/** Says of when the events are while an account cannot be asked. */
export function CalendarNotice() {
  const { t } = useTranslation();
  const format = useFormat();
  const stale = useRead('calendar.list', {}).data?.calendars.find(({ read, trouble }) => read && trouble);
  if (!stale) return null;
  const at = stale.read_at;
  const { account } = stale;
  const when = at && `${format.dayRelative(format.civilOf(at).day)}, ${format.time(at)}`;
  return (
    <p className={classes.notice} role="status">
      <IconPlugConnectedX size={15} stroke={1.6} aria-hidden />
      <span>{when ? t('calendar.staleSince', { account, when }) : t('calendar.staleNever', { account })}</span>
      <Link to="/settings" search={{ section: 'connections' }}>
        {t('calendar.reconnect')}
      </Link>
    </p>
  );
}
