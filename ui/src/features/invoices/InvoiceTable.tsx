import { Checkbox } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moneyColumn } from '../../components/moneyColumn';
import table from '../../components/table.module.css';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import type { Id, InvoiceRow } from '../../ipc/types';
import { InvoiceActions } from './InvoiceActions';
import classes from './invoices.module.css';
import { KindTag, StateTag } from './StateTag';

export function InvoiceTable({ rows }: { rows: InvoiceRow[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const { picked, toggle, toggleAll, clear } = usePicked(rows);
  const money = moneyColumn(
    format,
    rows.map((row) => [row.total]),
  );
  const open = (id: Id) => void navigate({ to: '/invoices/$id', params: { id } });
  const mailed = new Map(useRead('mail.sent', {}).data?.sent.map((one) => [one.id, one.at]));
  return (
    <div style={{ paddingBottom: picked.length > 0 ? 72 : undefined }}>
      <table className={table.table}>
        <thead>
          <tr>
            <th style={{ width: 40 }}>
              <Checkbox
                size="xs"
                aria-label={t('invoices.selectAll')}
                checked={picked.length === rows.length}
                indeterminate={picked.length > 0 && picked.length < rows.length}
                onChange={toggleAll}
              />
            </th>
            <th style={{ width: 140 }}>{t('invoices.number')}</th>
            <th style={{ width: '17%' }}>{t('invoices.client')}</th>
            <th className={table.wide}>{t('invoices.for')}</th>
            <th className={table.wide} style={{ width: 96 }}>
              {t('invoices.issued')}
            </th>
            <th style={{ width: 92 }}>{t('invoices.due')}</th>
            <th style={{ width: 138 }}>{t('invoices.state')}</th>
            <th className={table.num} style={{ width: 130 }}>
              {money.currency ?? t('common.total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const name = row.number ?? `${t('invoices.state_draft')} ${row.client_name}`;
            return (
              <tr key={row.id} data-click data-on={picked.includes(row) || undefined} onClick={() => open(row.id)}>
                <td>
                  <Checkbox
                    size="xs"
                    aria-label={t('invoices.select', { name })}
                    checked={picked.includes(row)}
                    onChange={() => undefined}
                    onClick={(event) => {
                      event.stopPropagation();
                      toggle(index, event.shiftKey);
                    }}
                  />
                </td>
                <td>
                  <button type="button" className={table.open} aria-label={name} onClick={() => open(row.id)}>
                    {row.number ?? <span className={table.faint}>{t('invoices.state_draft')}</span>}
                  </button>
                  {mailed.get(row.id) && <MailedMark at={mailed.get(row.id) as string} />}
                </td>
                <td title={row.client_name}>{row.client_name}</td>
                <td className={`${table.quiet} ${table.wide}`} title={row.subject}>
                  {row.subject}
                </td>
                <td className={`${table.quiet} ${table.wide}`}>{row.issued_on && format.dayShort(row.issued_on)}</td>
                <td className={table.quiet}>{row.due_on && format.dayShort(row.due_on)}</td>
                <td>
                  <StateTag state={row.state} overdueDays={row.overdue_days} /> <KindTag kind={row.kind} />
                </td>
                <td className={`${table.num} ${table.strong}`}>{money.show([row.total])}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <InvoiceActions rows={picked} onClear={clear} />
    </div>
  );
}

/** It was sent by mail, and when last. */
function MailedMark({ at }: { at: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = t('mail.sentOn', { when: format.instant(at) });
  return (
    <span role="img" aria-label={words} title={words} className={classes.mailed}>
      <IconMail size={13} stroke={1.6} aria-hidden />
    </span>
  );
}

/** Rows picked one by one, by Shift over a range, or all at once. A row that leaves the list is no longer picked. */
function usePicked(rows: InvoiceRow[]) {
  const [ids, setIds] = useState<ReadonlySet<Id>>(new Set());
  const last = useRef(0);
  const picked = rows.filter((row) => ids.has(row.id));
  function toggle(index: number, range: boolean) {
    const row = rows[index];
    if (!row) return;
    const on = !ids.has(row.id);
    const [from, to] = range ? [Math.min(last.current, index), Math.max(last.current, index)] : [index, index];
    const next = new Set(ids);
    for (const { id } of rows.slice(from, to + 1)) {
      if (on) next.add(id);
      else next.delete(id);
    }
    last.current = index;
    setIds(next);
  }
  return {
    picked,
    toggle,
    toggleAll: () => setIds(picked.length === rows.length ? new Set() : new Set(rows.map((row) => row.id))),
    clear: () => setIds(new Set()),
  };
}
