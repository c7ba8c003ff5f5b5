import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat';
import type { PaymentSum } from '../../ipc/types';
import classes from './payments.module.css';

/** What the rows come to: one strip for each currency, then by the way it came. */
export function PaymentSums({ sums }: { sums: PaymentSum[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={classes.strips}>
      {sums.map((sum) => {
        const money = (minor: number) => format.money({ minor, currency: sum.currency });
        const rest = [
          ['refunded', sum.refunded_minor],
          ['fees', sum.fee_minor],
          ['left', sum.left_minor],
        ] as const;
        return (
          <div key={sum.currency} className={classes.strip}>
            <span>
              <b>{money(sum.received_minor)}</b> {t('payments.received')}
            </span>
            {rest
              .filter(([, minor]) => minor > 0)
              .map(([key, minor]) => (
                <span key={key}>
                  <b>{money(minor)}</b> {t(`payments.sum_${key}`)}
                </span>
              ))}
            {sum.methods.length > 1 && (
              <span className={classes.methods}>
                {sum.methods.map((m) => `${m.method || t('payments.noMethod')} ${money(m.minor)}`).join(' · ')}
              </span>
            )}
          </div>
        );
      })}
    </div>
  );
}
