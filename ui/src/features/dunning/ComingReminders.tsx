import { Anchor, Switch } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../components/QueryView';
import table from '../../components/table.module.css';
import { useFormat } from '../../format/useFormat';
import { useRead, useWrite } from '../../ipc/query';
import type { ComingReminder } from '../../ipc/types';
import { useReminderWords } from './useReminderWords';

/** Every invoice on which something is open, with the reminder that goes next, or why none does. */
export function ComingReminders() {
  const { t } = useTranslation();
  return (
    <QueryView query={useRead('dunning.coming', {})}>
      {({ reminders, on, can_send }) => (
        <>
          {!can_send && <p className={table.quiet}>{t('dunning.noAccount')}</p>}
          {can_send && !on && reminders.length > 0 && <p className={table.quiet}>{t('dunning.off')}</p>}
          {reminders.length === 0 ? (
            <p className={table.quiet}>{t('dunning.nothing')}</p>
          ) : (
            <table className={table.table}>
              <thead>
                <tr>
                  <th style={{ width: 104 }}>{t('dunning.invoice')}</th>
                  <th>{t('dunning.client')}</th>
                  <th className={table.num} style={{ width: 118 }}>
                    {t('dunning.open')}
                  </th>
                  <th style={{ width: 250 }}>{t('dunning.next')}</th>
                  <th style={{ width: 76 }}>{t('dunning.pause')}</th>
                </tr>
              </thead>
              <tbody>
                {reminders.map((one) => (
                  <Row key={one.invoice_id} one={one} />
                ))}
              </tbody>
            </table>
          )}
        </>
      )}
    </QueryView>
  );
}

function Row({ one }: { one: ComingReminder }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useReminderWords(one);
  const pause = useWrite('dunning.pause');
  return (
    <tr>
      <td>
        <Anchor component={Link} to="/invoices/$id" params={{ id: one.invoice_id } as never} inherit>
          {one.number}
        </Anchor>
      </td>
      <td title={one.client_name}>{one.client_name}</td>
      <td className={table.num}>{format.money(one.open)}</td>
      <td className={one.at ? undefined : table.quiet} title={words}>
        {words}
      </td>
      <td>
        <Switch
          size="xs"
          aria-label={t('dunning.pauseOf', { number: one.number })}
          checked={one.paused}
          onChange={(event) => pause.mutate({ invoice_id: one.invoice_id, paused: event.currentTarget.checked })}
        />
      </td>
    </tr>
  );
}
