import { Button } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { figureWidth } from '../../components/figureWidth';
import { moneyColumn } from '../../components/moneyColumn';
import { StatusTag } from '../../components/StatusTag';
import table from '../../components/table.module.css';
import { useFormat } from '../../format/useFormat';
import type { BankList, BankRow, Id } from '../../ipc/types';
import classes from './bank.module.css';
import { ConfidenceTag, useProposalWords } from './ProposalWords';
import { bestOf } from './useBank';

interface Props {
  list: BankList;
  selected?: Id;
  busy: boolean;
  onOpen: (id: Id) => void;
  onConfirm: (row: BankRow) => void;
}

/** Movements with what they may have been: arrows walk, Enter confirms the surest proposal, Space shows all of it. */
export function BankTable({ list, selected, busy, onOpen, onConfirm }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useProposalWords();
  const { transactions, sums } = list;
  const money = moneyColumn(format, [transactions.map((r) => r.amount)]);
  const width = figureWidth(
    transactions.map((r) => money.show([r.amount])),
    110,
  );
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th style={{ width: 92 }}>{t('bank.day')}</th>
          <th>{t('bank.movement')}</th>
          <th className={table.num} style={{ width }}>
            {t('bank.amount')}
            {money.currency ? ` ${money.currency}` : ''}
          </th>
          <th style={{ width: '42%' }}>{t('bank.what')}</th>
        </tr>
      </thead>
      <tbody>
        {transactions.map((row) => (
          <tr key={row.id} data-click data-on={row.id === selected || undefined} onClick={() => onOpen(row.id)}>
            <td className={table.quiet}>{format.dayShort(row.booked_on)}</td>
            <td title={[row.counterparty, row.text].filter(Boolean).join('\n')}>
              <button
                type="button"
                className={table.open}
                onClick={(event) => {
                  event.stopPropagation();
                  onOpen(row.id);
                }}
                onKeyDown={(event) => walk(event, () => (bestOf(row) ? onConfirm(row) : onOpen(row.id)))}
                aria-describedby={`bank-${row.id}`}
              >
                {row.counterparty || row.text || t('bank.nameless')}
              </button>
              {row.counterparty && row.text && <span className={table.faint}> {row.text}</span>}
            </td>
            <td className={`${table.num} ${table.strong}`}>{money.show([row.amount])}</td>
            <td id={`bank-${row.id}`}>
              <What row={row} busy={busy} words={words} onConfirm={onConfirm} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        {sums.map((sum, index) => (
          <tr key={sum.currency} className={classes.sum}>
            <td colSpan={4}>
              {index === 0 && `${t('bank.count', { count: list.count })} · `}
              {t('bank.sums', {
                in: format.money({ minor: sum.in_minor, currency: sum.currency }),
                out: format.money({ minor: sum.out_minor, currency: sum.currency }),
              })}
            </td>
          </tr>
        ))}
      </tfoot>
    </table>
  );
}

/** Up and down to the neighbours, Enter says yes. */
function walk(event: KeyboardEvent<HTMLButtonElement>, yes: () => void) {
  const row = event.currentTarget.closest('tr');
  const next =
    event.key === 'ArrowDown' ? row?.nextElementSibling : event.key === 'ArrowUp' && row?.previousElementSibling;
  if (next) next.querySelector<HTMLElement>('button')?.focus();
  else if (event.key === 'Enter') yes();
  else return;
  event.preventDefault();
}

interface WhatProps extends Pick<Props, 'busy' | 'onConfirm'> {
  row: BankRow;
  words: ReturnType<typeof useProposalWords>;
}

function What({ row, busy, words, onConfirm }: WhatProps) {
  const { t } = useTranslation();
  const { matched } = row;
  if (matched) {
    const about = [matched.label, matched.numbers.join(', '), matched.note].filter(Boolean).join(' · ');
    return (
      <span className={classes.what}>
        <StatusTag tone={matched.kind === 'ignored' ? 'neutral' : 'good'}>{t(`bank.is_${matched.kind}`)}</StatusTag>
        <span className={classes.words}>{about}</span>
      </span>
    );
  }
  const best = bestOf(row);
  if (!best)
    return <span className={table.faint}>{t(row.amount.minor > 0 ? 'bank.nothingIn' : 'bank.nothingOut')}</span>;
  return (
    <span className={classes.what}>
      <ConfidenceTag proposal={best} />
      <span className={classes.words} title={words(best)}>
        {words(best)}
      </span>
      <Button
        size="compact-xs"
        disabled={busy}
        onClick={(event) => {
          event.stopPropagation();
          onConfirm(row);
        }}
        aria-label={t('bank.confirmThis', { what: words(best) })}
      >
        {t('bank.confirm')}
      </Button>
    </span>
  );
}
