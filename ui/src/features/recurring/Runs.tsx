import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat';
import type { RecurringRun } from '../../ipc/types';
import { problemWords } from '../invoices/problemWords';
import classes from './recurring.module.css';
import { usePeriodWords } from './useRecurring';

/** What it made, the latest first, each with the way to it. */
export function Runs({ runs }: { runs: RecurringRun[] }) {
  const { t } = useTranslation();
  if (runs.length === 0) return <p className={classes.quiet}>{t('recurring.madeNothing')}</p>;
  return (
    <ul className={classes.runs}>
      {runs.map((run) => (
        <Row key={run.period_on} run={run} />
      ))}
    </ul>
  );
}

function Row({ run }: { run: RecurringRun }) {
  const { t } = useTranslation();
  const format = useFormat();
  const periodWords = usePeriodWords();
  const { outcome } = run;
  const open = run.invoice_id && outcome && outcome.state !== 'discarded';
  return (
    <li>
      <span title={format.instant(run.made_at)}>{format.day(run.period_on)}</span>
      <small>{periodWords(run)}</small>
      {open ? (
        <Link to="/invoices/$id" params={{ id: run.invoice_id as string }}>
          {outcome.state === 'issued' ? outcome.number : t('invoices.state_draft')}
        </Link>
      ) : (
        <small>{t(outcome ? 'recurring.discarded' : 'recurring.nothingToBill')}</small>
      )}
      <span className="num">{open ? format.money(outcome.total) : ''}</span>
      {run.refused.length > 0 && (
        <p className={classes.wrong}>
          {t('recurring.refused')} {run.refused.map((problem) => problemWords(problem, t)).join(' ')}
        </p>
      )}
    </li>
  );
}
