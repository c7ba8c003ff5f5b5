import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SectionHead } from '../../components/edit/FieldRow';
import { PaperRows } from '../../components/PaperRows';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import type { Id } from '../../ipc/types';
import { NewDeposit } from './NewDeposit';
import { KindTag, StateTag } from './StateTag';

const SHOWN = 4;

/** A client's latest invoices, and the deposits that no invoice takes off yet, in its drawer. */
export function ClientInvoices({ client }: { client: Id }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const all = useRead('invoice.list', { client_id: client }).data?.invoices ?? [];
  const deposits = useRead('deposit.list', { client_id: client }).data?.deposits ?? [];
  const waiting = deposits.filter((d) => !d.used_by);
  const latest = all.filter((i) => !waiting.some((d) => d.id === i.id)).slice(0, SHOWN);
  return (
    <section>
      <SectionHead title={t('invoices.title')}>
        <Button size="compact-sm" variant="subtle" onClick={() => setAsking(true)}>
          {t('deposits.ask')}
        </Button>
        {all.length > 0 && (
          <Button component={Link} to="/invoices" search={{ client } as never} size="compact-sm" variant="subtle">
            {t('invoices.showAll', { count: all.length })}
          </Button>
        )}
      </SectionHead>
      <PaperRows
        rows={[
          ...latest.map((i) => ({
            id: i.id,
            link: (
              <Link to="/invoices/$id" params={{ id: i.id }}>
                {i.number ?? (i.subject || t('invoices.state_draft'))}
              </Link>
            ),
            quiet: i.number ? i.subject : undefined,
            tag:
              i.kind === 'deposit' ? (
                <KindTag kind={i.kind} />
              ) : (
                <StateTag state={i.state} overdueDays={i.overdue_days} />
              ),
            figure: format.money(i.total),
          })),
          ...waiting.map((d) => ({
            id: d.id,
            link: (
              <Link to="/invoices/$id" params={{ id: d.id }}>
                {d.number}
              </Link>
            ),
            quiet: d.open.minor > 0 ? t('deposits.notPaid') : t('deposits.notTakenOff'),
            tag: <KindTag kind="deposit" />,
            figure: format.money(d.total),
          })),
        ]}
      />
      {asking && <NewDeposit clientId={client} onClose={() => setAsking(false)} />}
    </section>
  );
}
