import { useTranslation } from 'react-i18next';
import { showDecimal } from '../../components/edit/decimal';
import { useFormat } from '../../format/useFormat';
import type { Adjustment, Invoice, TaxGroup } from '../../ipc/types';
import classes from './editor.module.css';
import { showPortion } from './portion';

interface Props {
  invoice: Pick<Invoice, 'totals' | 'adjustments' | 'policy' | 'currency'> & Partial<Pick<Invoice, 'purpose'>>;
  /** The table above ends with its amounts. */
  flush?: boolean;
  /** Also what is taken off and put on, where it is not edited above. */
  whole?: boolean;
}

/** What the core has summed up; nothing is added here. */
export function Totals({ invoice, flush, whole }: Props) {
  const { totals, policy, currency } = invoice;
  const { t } = useTranslation();
  const format = useFormat();
  const { locale } = format;
  // A tax that only options of a quote bear is told with them.
  const counts = (g: TaxGroup) => invoice.purpose !== 'quote' || g.base.minor !== 0;
  const group = (g: TaxGroup) => {
    // Names like "VAT 19 %" carry the rate already.
    const percent = showDecimal(g.percent, locale);
    const name = g.name.includes(percent) || Number(g.percent) === 0 ? g.name : `${g.name} ${percent} %`;
    return t('invoices.taxOn', { tax: name, base: format.amount(g.base) });
  };
  const adjusted = ({ label, portion }: Adjustment) =>
    'percent' in portion ? `${label} ${showPortion(portion, currency, format)}` : label;
  return (
    <dl className={classes.totals} data-flush={flush}>
      {whole && invoice.adjustments.length > 0 && (
        <>
          <div>
            <dt>{t('invoices.linesTotal')}</dt>
            <dd>{format.amount(totals.lines)}</dd>
          </div>
          {invoice.adjustments.map((adjustment) => (
            <div key={adjustment.id}>
              <dt>{adjusted(adjustment)}</dt>
              <dd>
                {adjustment.is_fee ? '' : '−'}
                {format.amount(adjustment.amount)}
              </dd>
            </div>
          ))}
        </>
      )}
      <div>
        <dt>{t('invoices.net')}</dt>
        <dd>{format.amount(totals.net)}</dd>
      </div>
      {totals.groups.filter(counts).map((g) => (
        <div key={g.tax_id}>
          <dt title={g.reason}>{group(g)}</dt>
          <dd>{format.amount(g.tax)}</dd>
        </div>
      ))}
      <div className={classes.grand}>
        <dt>{t('invoices.totalIn', { currency: totals.total.currency })}</dt>
        <dd>{format.amount(totals.total)}</dd>
      </div>
      {policy.prices === 'inclusive' && <p className={classes.contained}>{t('invoices.pricesContain')}</p>}
    </dl>
  );
}
