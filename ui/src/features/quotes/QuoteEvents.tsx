import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SectionHead } from '../../components/edit/FieldRow';
import table from '../../components/table.module.css';
import { useFormat } from '../../format/useFormat';
import type { Quote } from '../../ipc/types';

/** What became of a quote in all its versions. */
export function QuoteEvents({ quote }: { quote: Quote }) {
  const { t } = useTranslation();
  const format = useFormat();
  const several = quote.versions.length > 1;
  return (
    <section>
      <SectionHead title={t('correct.history')} />
      <table className={table.table}>
        <tbody>
          {quote.events.map((event, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the history only grows at its end.
            <tr key={n} className={event.taken_back ? table.faint : undefined}>
              <td style={{ width: 120 }}>{format.day(event.on)}</td>
              <td title={event.text}>
                {t(`quotes.event_${event.what}`)}{' '}
                {several && event.what !== 'invoice' && (
                  <span className={table.faint}>{t('quotes.version', { version: event.version })} </span>
                )}
                {event.document && (
                  <Anchor component={Link} to="/invoices/$id" params={{ id: event.document.id } as never} inherit>
                    {event.document.number ?? t('invoices.state_draft')}
                  </Anchor>
                )}
                {event.text && <span className={table.faint}> {event.text}</span>}
                {event.taken_back && <span className={table.faint}> {t('quotes.takenBack')}</span>}
              </td>
              <td className={table.num} style={{ textDecoration: event.taken_back ? 'line-through' : undefined }}>
                {event.amount && format.money(event.amount)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
