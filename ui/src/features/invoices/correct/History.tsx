import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SectionHead } from '../../../components/edit/FieldRow';
import table from '../../../components/table.module.css';
import { useFormat } from '../../../format/useFormat';
import { useRead } from '../../../ipc/query';
import type { Invoice } from '../../../ipc/types';

/** What became of a document, with links to those that correct it or that it corrects. */
export function History({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useRead('invoice.timeline', { id: invoice.id });
  return (
    <section>
      <SectionHead title={t('correct.history')} />
      {invoice.corrects && (
        <p>
          {t(invoice.kind === 'credit_note' ? 'correct.credits' : 'correct.replaces')}{' '}
          <Anchor component={Link} to="/invoices/$id" params={{ id: invoice.corrects.id } as never} inherit>
            {invoice.corrects.number}
          </Anchor>
        </p>
      )}
      <table className={table.table}>
        <tbody>
          {data?.events.map((event, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the history only grows at its end.
            <tr key={n} className={event.voided ? table.faint : undefined}>
              <td style={{ width: 120 }}>{format.day(event.on)}</td>
              <td title={event.text}>
                {t(`correct.event_${event.what}`)}{' '}
                {event.document && (
                  <Anchor component={Link} to="/invoices/$id" params={{ id: event.document.id } as never} inherit>
                    {event.document.number ?? t('invoices.state_draft')}
                  </Anchor>
                )}
                {event.text && <span className={table.faint}> {event.text}</span>}
              </td>
              <td className={table.num} style={{ textDecoration: event.voided ? 'line-through' : undefined }}>
                {event.amount && format.money(event.amount)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
