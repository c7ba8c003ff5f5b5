import { Button, Select } from '@mantine/core';
import { IconMailOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/EmptyState';
import { useSave } from '../../components/edit/useSave';
import { QueryView } from '../../components/QueryView';
import table from '../../components/table.module.css';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import type { MailOptOut } from '../../ipc/types';
import { useAllClients } from '../clients/useClients';
import classes from './merge.module.css';

/** Who gets no mail to many; invoices and all other mail go to them as before. */
export function OptOuts() {
  const { t } = useTranslation();
  const query = useRead('mail_merge.opt_outs', {});
  const save = useSave('mail_merge.opt_out');
  const clients = useAllClients();
  const out = new Set(query.data?.opt_outs.filter((one) => !one.address).map((one) => one.client_id));
  return (
    <>
      <Select
        className={classes.add}
        size="sm"
        searchable
        aria-label={t('merges.optOutAdd')}
        placeholder={t('merges.optOutAdd')}
        nothingFoundMessage={t('clients.noneFound')}
        data={clients.filter((c) => !out.has(c.id)).map((c) => ({ value: c.id, label: c.name }))}
        value={null}
        onChange={(client_id, option) => {
          if (client_id)
            void save({ client_id, out: true }, t('merges.optedOut', { who: option.label })).catch(() => undefined);
        }}
      />
      <QueryView query={query}>
        {({ opt_outs }) =>
          opt_outs.length > 0 ? (
            <table className={table.table}>
              <tbody>
                {opt_outs.map((one) => (
                  <Row key={one.address ?? one.client_id} one={one} />
                ))}
              </tbody>
            </table>
          ) : (
            <EmptyState
              icon={<IconMailOff size={28} stroke={1.4} />}
              title={t('merges.noOptOuts')}
              hint={t('merges.noOptOutsHint')}
            />
          )
        }
      </QueryView>
    </>
  );
}

function Row({ one }: { one: MailOptOut }) {
  const { t } = useTranslation();
  const format = useFormat();
  const save = useSave('mail_merge.opt_out');
  const who = one.address ?? one.client_name ?? '';
  const of = one.address ? { address: one.address } : { client_id: one.client_id };
  return (
    <tr>
      <td>
        {who}
        <span className={table.faint}> {one.address ? one.client_name : t('merges.allContacts')}</span>
      </td>
      <td className={table.quiet}>
        {t(one.message_id ? 'merges.optedByMail' : 'merges.optedByYou', {
          day: format.dayShort(format.civilOf(one.at).day),
        })}
      </td>
      <td style={{ width: 190, textAlign: 'right' }}>
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={t('merges.optInOf', { who })}
          onClick={() => void save({ ...of, out: false }, t('merges.optedIn', { who })).catch(() => undefined)}
        >
          {t('merges.optIn')}
        </Button>
      </td>
    </tr>
  );
}
