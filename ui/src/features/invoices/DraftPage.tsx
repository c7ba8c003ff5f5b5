import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showDone } from '../../components/toasts';
import { useWrite } from '../../ipc/query';
import type { Invoice } from '../../ipc/types';
import { QuoteOrigin } from '../quotes/QuoteOrigin';
import { Adjustments } from './Adjustments';
import { Crumb } from './Crumb';
import { DraftFields } from './DraftFields';
import { DraftFrame } from './DraftFrame';
import { DraftLines } from './DraftLines';
import classes from './editor.module.css';
import { IssueDialog } from './IssueDialog';
import { OverAgreed } from './OverAgreed';
import { PaperNote } from './PaperFields';
import { Problems } from './Problems';
import { KindTag, StateTag } from './StateTag';
import { Totals } from './Totals';
import { UnusedDeposits } from './UnusedDeposits';

export function DraftPage({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [issuing, setIssuing] = useState(false);
  const discard = useWrite('invoice.discard', {
    onSuccess: () => {
      showDone(t('invoices.discarded'));
      void navigate({ to: '/invoices' });
    },
  });
  return (
    <DraftFrame
      paper={invoice}
      pdf="invoice.pdf"
      name={t('invoices.state_draft')}
      title={<Crumb title={t('invoices.draftFor', { client: invoice.client_name })} />}
      beside={
        <>
          <StateTag state="draft" />
          <KindTag kind={invoice.kind} />
          {invoice.next_number && (
            <span className={classes.next}>{t('invoices.nextNumber', { number: invoice.next_number })}</span>
          )}
        </>
      }
      go={{ label: t('invoices.issue'), ready: invoice.problems.length === 0, run: () => setIssuing(true) }}
      discard={{
        title: t('invoices.discardTitle'),
        text: t('invoices.discardText'),
        run: () => discard.mutate({ id: invoice.id }),
      }}
    >
      <DraftFields invoice={invoice} />
      <DraftLines invoice={invoice} />
      <Adjustments invoice={invoice} />
      <Totals invoice={invoice} />
      <UnusedDeposits invoice={invoice} />
      <Problems invoice={invoice} />
      <OverAgreed invoice={invoice} />
      <QuoteOrigin invoiceId={invoice.id} />
      <PaperNote paper={invoice} />
      {issuing && <IssueDialog invoice={invoice} onClose={() => setIssuing(false)} />}
    </DraftFrame>
  );
}
