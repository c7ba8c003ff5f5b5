import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { figureWidth } from '../../components/figureWidth';
import { moneyColumn } from '../../components/moneyColumn';
import table from '../../components/table.module.css';
import { useFormat } from '../../format/useFormat';
import type { Client, ClientFigures, Money } from '../../ipc/types';
import rows from '../time/list/ListView.module.css';
import { SelectAll } from '../time/list/SelectAll';
import type { useSelection } from '../time/list/useSelection';
import { useClientFigures } from './useClients';

interface Props {
  clients: Client[];
  selection: Omit<ReturnType<typeof useSelection>, 'chosen'>;
  selected?: string;
  onOpen: (id: string) => void;
}

export function ClientTable({ clients, selection, selected, onOpen }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const figures = useClientFigures();
  const of = (client: Client) => figures.get(client.id);
  const money = moneyColumn(
    format,
    clients.flatMap((c) => [of(c)?.unbilled ?? [], of(c)?.owed ?? []]),
  );
  const wide = (pick: (figures: ClientFigures) => Money[]) =>
    figureWidth(
      clients.map((c) => {
        const figures = of(c);
        return figures ? money.show(pick(figures)) : '';
      }),
      116,
    );
  const inCurrency = money.currency ? ` ${money.currency}` : '';
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th style={{ width: 34 }}>
            <SelectAll
              ids={clients.map((client) => client.id)}
              label={t('merges.selectAll')}
              selected={selection.selected}
              setAll={selection.setAll}
            />
          </th>
          <th>{t('common.name')}</th>
          <th className={table.wide} style={{ width: '18%' }}>
            {t('clients.tags')}
          </th>
          <th className={`${table.num} ${table.wide}`} style={{ width: 76 }}>
            {t('clients.projects')}
          </th>
          <th className={table.num} style={{ width: 104 }}>
            {t('clients.time')}
          </th>
          <th className={table.num} style={{ width: wide((f) => f.unbilled) }}>
            {t('clients.unbilled')}
            {inCurrency}
          </th>
          <th className={table.num} style={{ width: wide((f) => f.owed) }}>
            {t('clients.owed')}
            {inCurrency}
          </th>
          <th className={table.num} style={{ width: 96 }}>
            {t('clients.lastEntry')}
          </th>
        </tr>
      </thead>
      <tbody>
        {clients.map((client) => {
          const f = of(client);
          const last = f?.last_entry_at;
          return (
            <tr
              key={client.id}
              data-click
              data-on={client.id === selected || undefined}
              onClick={() => onOpen(client.id)}
            >
              {/* biome-ignore lint/a11y/useKeyWithClickEvents: the box inside has the keys */}
              <td onClick={(event) => event.stopPropagation()}>
                <input
                  type="checkbox"
                  className={rows.box}
                  aria-label={t('merges.select', { name: client.name })}
                  checked={selection.selected.has(client.id)}
                  onChange={(event) => selection.toggle(client.id, (event.nativeEvent as MouseEvent).shiftKey === true)}
                />
              </td>
              <td title={client.legal_name}>
                <button type="button" className={table.open} onClick={() => onOpen(client.id)}>
                  {client.name}
                </button>
                {client.legal_name && client.legal_name !== client.name && (
                  <span className={table.faint}> {client.legal_name}</span>
                )}
              </td>
              <td className={table.wide}>
                {client.tags.map((tag) => (
                  <Badge key={tag} variant="default" size="sm" radius="sm" tt="none" fw={450} mr={4}>
                    {tag}
                  </Badge>
                ))}
              </td>
              <td className={`${table.num} ${table.quiet} ${table.wide}`}>{f?.projects || ''}</td>
              <td className={`${table.num} ${table.quiet}`}>
                {f?.unbilled_seconds ? format.duration(f.unbilled_seconds) : ''}
              </td>
              <td className={table.num}>{f ? money.show(f.unbilled) : ''}</td>
              <td className={`${table.num} ${table.strong}`}>{f ? money.show(f.owed) : ''}</td>
              <td className={`${table.num} ${table.quiet}`} title={last && format.instant(last)}>
                {last && format.dayRelative(format.civilOf(last).day)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
