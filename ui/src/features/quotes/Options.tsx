import { useTranslation } from 'react-i18next';
import { SectionHead } from '../../components/edit/FieldRow';
import table from '../../components/table.module.css';
import { useFormat } from '../../format/useFormat';
import type { Quote } from '../../ipc/types';

/** What may be chosen, each with the total that it leads to. */
export function Options({ quote }: { quote: Quote }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (quote.options.length === 0) return null;
  const chosen = quote.answer?.answer === 'accepted' ? quote.answer.chosen : null;
  return (
    <section>
      <SectionHead title={t('quotes.options')} />
      <table className={table.table}>
        <thead>
          <tr>
            <th>{t('quotes.option')}</th>
            <th style={{ width: 130 }}>{t('quotes.kind')}</th>
            <th className={table.num} style={{ width: 110 }}>
              {quote.currency}
            </th>
            <th className={table.num} style={{ width: 130 }}>
              {t('quotes.leadsTo')}
            </th>
          </tr>
        </thead>
        <tbody>
          {quote.options.map((option) => {
            const on = chosen ? chosen.includes(option.section_id) : option.proposed;
            return (
              <tr key={option.section_id}>
                <td title={option.title}>{option.title}</td>
                <td className={table.quiet}>
                  {on ? t(chosen ? 'quotes.chosen' : 'quotes.proposed') : t(`quotes.choice_${option.choice}`)}
                </td>
                <td className={table.num}>{format.amount(option.amount)}</td>
                <td className={`${table.num} ${on ? table.strong : ''}`}>
                  {option.leads_to ? format.amount(option.leads_to) : t('quotes.impossible')}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
