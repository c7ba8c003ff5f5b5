import { Menu } from '@mantine/core';
import { IconCopy, IconFileInvoice } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showDone } from '../../components/toasts';
import { useUndo } from '../../components/useUndo';
import { useWrite } from '../../ipc/query';
import type { Invoice, Quote } from '../../ipc/types';
import { Adjustments } from '../invoices/Adjustments';
import { DraftFrame } from '../invoices/DraftFrame';
import { DraftLines } from '../invoices/DraftLines';
import classes from '../invoices/editor.module.css';
import { PaperNote } from '../invoices/PaperFields';
import { Problems } from '../invoices/Problems';
import { Totals } from '../invoices/Totals';
import { Options } from './Options';
import { QuoteFields } from './QuoteFields';
import { QuoteCrumb } from './QuoteScreen';
import { QuoteTag } from './QuoteTag';
import { SendDialog } from './SendDialog';
import { useQuoteMoves } from './useQuoteMoves';

export function QuoteDraft({ quote, paper }: { quote: Quote; paper: Invoice }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { undo } = useUndo();
  const [sending, setSending] = useState(false);
  const { duplicate, makeInvoice } = useQuoteMoves(quote);
  const discard = useWrite('quote.discard', {
    onSuccess: () => {
      showDone(t('quotes.discarded'), undo);
      void navigate({ to: '/quotes' });
    },
  });
  const number = quote.number ?? quote.next_number;
  const { version } = quote;
  return (
    <DraftFrame
      paper={paper}
      pdf="quote.pdf"
      name={t('quotes.state_draft')}
      title={<QuoteCrumb title={t('quotes.draftFor', { client: quote.client_name })} />}
      beside={
        <>
          <QuoteTag state="draft" />
          {number && (
            <span className={classes.next}>
              {version > 1 ? t('quotes.versionOf', { number, version }) : t('invoices.nextNumber', { number })}
            </span>
          )}
        </>
      }
      menu={
        <>
          <Menu.Item leftSection={<IconFileInvoice size={15} stroke={1.6} />} onClick={makeInvoice}>
            {t('quotes.makeInvoice')}
          </Menu.Item>
          <Menu.Item leftSection={<IconCopy size={15} stroke={1.6} />} onClick={duplicate}>
            {t('quotes.duplicate')}
          </Menu.Item>
        </>
      }
      go={{ label: t('quotes.send'), ready: quote.problems.length === 0, run: () => setSending(true) }}
      discard={{
        title: t('quotes.discardTitle'),
        text: t('quotes.discardText'),
        run: () => discard.mutate({ id: quote.id }),
      }}
    >
      <QuoteFields quote={quote} paper={paper} />
      <DraftLines invoice={paper} />
      <Adjustments invoice={paper} />
      <Totals invoice={paper} />
      <Options quote={quote} />
      <Problems invoice={{ problems: quote.problems, client_id: quote.client_id, purpose: 'quote' }} />
      <PaperNote paper={paper} />
      {sending && <SendDialog quote={quote} onClose={() => setSending(false)} />}
    </DraftFrame>
  );
}
