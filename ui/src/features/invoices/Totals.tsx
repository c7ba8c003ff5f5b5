import { useTranslation } from 'react-i18next';
import { showDecimal } from '../../components/edit/decimal';
import { useFormat } from '../../format/useFormat';
import type { Totals as Sums, TaxGroup } from '../../ipc/types';
import classes from './editor.module.css';

/** What the core has summed up; nothing is added here. `flush`: the table above ends with its amounts. */
export function Totals({ totals, flush }: { totals: Sums; flush?: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { locale } = format;
  const group = (g: TaxGroup) => {
    // Names like "VAT 19 %" carry the rate already.
    const percent = showDecimal(g.percent, locale);
    const name = g.name.includes(percent) || Number(g.percent) === 0 ? g.name : `${g.name} ${percent} %`;
    return t('invoices.taxOn', { tax: name, base: format.amount(g.base) });
  };
  return (
    <dl className={classes.totals} data-flush={flush}>
      <div>
        <dt>{t('invoices.net')}</dt>
        <dd>{format.amount(totals.net)}</dd>
      </div>
      {totals.groups.map((g) => (
        <div key={g.tax_id}>
          <dt title={g.reason}>{group(g)}</dt>
          <dd>{format.amount(g.tax)}</dd>
        </div>
      ))}
      <div className={classes.grand}>
        <dt>{t('invoices.totalIn', { currency: totals.total.currency })}</dt>
        <dd>{format.amount(totals.total)}</dd>
      </div>
    </dl>
  );
}
