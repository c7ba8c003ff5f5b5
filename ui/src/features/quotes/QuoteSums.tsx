import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat';
import type { QuoteSum } from '../../ipc/types';
import classes from './quotes.module.css';

/** What waits, was accepted and is being written; one row for each currency. */
export function QuoteSums({ sums }: { sums: QuoteSum[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={classes.sums}>
      {sums.map((sum) => (
        <p key={sum.currency}>
          {(['waiting', 'accepted', 'draft'] as const)
            .filter((part) => sum[part].minor > 0)
            .map((part) => (
              <span key={part}>
                <b className="num">{format.money(sum[part])}</b> {t(`quotes.sum_${part}`)}
              </span>
            ))}
        </p>
      ))}
    </div>
  );
}
