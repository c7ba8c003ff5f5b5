import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat';
import type { BankImportStatement } from '../../ipc/types';
import classes from './bank.module.css';

/** A thousand rows are looked through by nobody; the rest is counted. */
const SHOWN = 200;

/** One statement of a file: its account and balances, what is new and what is known. */
export function StatementLook({ statement: s }: { statement: BankImportStatement }) {
  const { t } = useTranslation();
  const format = useFormat();
  const rows = [...s.rows].sort((a, b) => Number(b.new) - Number(a.new));
  return (
    <section className={classes.statement} aria-label={s.account.name}>
      <header>
        <b>
          {s.account.name}
          {s.account_new && ` (${t('bank.newAccount')})`}
        </b>
        <span>{s.from && s.to && format.dayRange(s.from, s.to)}</span>
      </header>
      <div>
        {t('bank.newAndKnown', { new: format.number(s.new), known: format.number(s.known) })}
        {s.opening && s.closing && ` · ${format.money(s.opening)} → ${format.money(s.closing)}`}
      </div>
      {s.difference && s.difference.minor !== 0 && (
        <div className={classes.warn} role="alert">
          {t('bank.doesNotAddUp', { money: format.money(s.difference) })}
        </div>
      )}
      {s.gap_since && (
        <div className={classes.warn} role="alert">
          {t('bank.gap', { day: format.day(s.gap_since) })}
        </div>
      )}
      {s.left_out.length > 0 && <div className={classes.none}>{t('bank.leftOut', { count: s.left_out.length })}</div>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={classes.rows} tabIndex={0} aria-label={t('bank.movements')}>
        <table>
          <tbody>
            {rows.slice(0, SHOWN).map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: movements may be equal in everything
              <tr key={at} data-known={!row.new || undefined}>
                <td style={{ width: 84 }}>{format.dayShort(row.booked_on)}</td>
                <td>{[row.counterparty, row.text].filter(Boolean).join(' · ')}</td>
                <td style={{ width: 64 }}>{t(row.new ? 'bank.new' : 'bank.known')}</td>
                <td style={{ width: 120 }}>{format.money(row.amount)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length > SHOWN && <p className={classes.none}>{t('bank.more', { count: rows.length - SHOWN })}</p>}
      </section>
    </section>
  );
}
