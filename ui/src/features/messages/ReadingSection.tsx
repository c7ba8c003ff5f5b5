import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SectionHead } from '../../components/edit/FieldRow';
import table from '../../components/table.module.css';
import { useFormat } from '../../format/useFormat';
import { useRead, useWrite } from '../../ipc/query';

const DAYS = [7, 30, 90, 365, 1095];

/** The accounts whose mail is read, and how far back. */
export function ReadingSection() {
  const { t } = useTranslation();
  const format = useFormat();
  const accounts = useRead('message.reading', {}).data?.accounts ?? [];
  const pull = useWrite('message.pull', { onError: () => true });
  const set = useWrite('message.set_reading', { onSuccess: () => pull.mutate({}) });
  if (accounts.length === 0) return null;
  return (
    <section>
      <SectionHead title={t('messages.reading')} />
      <p className={table.quiet}>{t('messages.readingHint')}</p>
      <table className={table.table}>
        <thead>
          <tr>
            <th>{t('connections.account')}</th>
            <th style={{ width: 160 }}>{t('messages.readAt')}</th>
            <th style={{ width: 150 }}>{t('messages.back')}</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((a) => (
            <tr key={a.connection_id}>
              <td>
                {a.address}
                {a.trouble && <div className={table.quiet}>{a.trouble}</div>}
              </td>
              <td>{a.read_at ? format.instant(a.read_at) : t('messages.notYet')}</td>
              <td>
                <Select
                  size="xs"
                  aria-label={t('messages.back')}
                  allowDeselect={false}
                  data={[...new Set([...DAYS, a.days])]
                    .sort((x, y) => x - y)
                    .map((days) => ({ value: String(days), label: t('messages.days', { count: days }) }))}
                  value={String(a.days)}
                  onChange={(days) => days && set.mutate({ connection_id: a.connection_id, days: Number(days) })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
