import { useTranslation } from 'react-i18next';
import { showDecimal } from '../../../components/edit/decimal';
import { useFormat } from '../../../format/useFormat';
import type { Change, Id, Invoice, Line } from '../../../ipc/types';
import { showPortion } from '../portion';
import { Totals } from '../Totals';
import { rowsOf } from '../useOrder';
import classes from './versions.module.css';

interface Props {
  title: string;
  invoice: Invoice;
  changes: Change[];
}

/** One of two states side by side; what differs is marked. */
export function Paper({ title, invoice, changes }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const head = (field: string) => changes.some((c) => c.part === 'head' && c.field === field) || undefined;
  const part = (id: Id) => changes.some((c) => c.id === id) || undefined;
  const quantity = ({ quantity: of, unit, price }: Line) =>
    `${showDecimal(of, format.locale)} ${unit} × ${format.amount(price)}`;
  return (
    <section className={classes.paper} aria-label={title}>
      <h3>{title}</h3>
      <p data-changed={head('subject')}>{invoice.subject || t('versions.noSubject')}</p>
      <p className={classes.faint}>
        <span data-changed={head('issue_on')}>
          {invoice.issue_on ? format.day(invoice.issue_on) : t('invoices.issueToday')}
        </span>
        {' · '}
        <span data-changed={head('due_days')}>{t('versions.due', { count: invoice.due_days })}</span>
        {' · '}
        <span data-changed={head('language')}>{invoice.language}</span>
        {head('policy') && (
          <>
            {' · '}
            <span data-changed>{t(`invoices.policy_prices_${invoice.policy.prices}`)}</span>
          </>
        )}
      </p>
      <ul>
        {rowsOf(invoice).map(({ id, line, section }) =>
          line ? (
            <li key={id} data-changed={part(id)}>
              <span>
                {line.description}
                <small>
                  {quantity(line)}
                  {line.discount && ` − ${showPortion(line.discount.portion, invoice.currency, format)}`}
                </small>
              </span>
              <span>{format.amount(line.amount)}</span>
            </li>
          ) : (
            <li key={id} className={classes.heading} data-changed={part(id)}>
              <span>{section.title}</span>
              <span>{format.amount(section.amount)}</span>
            </li>
          ),
        )}
      </ul>
      <Totals invoice={invoice} flush whole />
      {invoice.note && <p data-changed={head('note')}>{invoice.note}</p>}
    </section>
  );
}
