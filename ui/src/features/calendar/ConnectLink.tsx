import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../ipc/query';
import classes from './calendar.module.css';

/** Whether an account is connected for its calendars; unknown until the core says so. */
export function useCalendarAccount(): boolean | undefined {
  const connections = useRead('connection.list', {}).data?.connections;
  return connections?.some(({ powers }) => powers.includes('calendar'));
}

/** The quiet way to Google's events; not there once an account is connected. */
export function ConnectLink() {
  const { t } = useTranslation();
  if (useCalendarAccount() !== false) return null;
  return (
    <Link to="/settings" search={{ section: 'connections' }} className={classes.connect}>
      {t('calendar.connect')}
    </Link>
  );
}
