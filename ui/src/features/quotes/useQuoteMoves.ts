import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { showDone } from '../../components/toasts';
import { useUndo } from '../../components/useUndo';
import { useWrite } from '../../ipc/query';
import type { Quote } from '../../ipc/types';

/** What leads on from a quote to another paper. */
export function useQuoteMoves(quote: Quote) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { undo } = useUndo();
  const go = ({ id }: { id: string }) => void navigate({ to: '/quotes/$id', params: { id } });
  const copy = useWrite('quote.duplicate', { onSuccess: go });
  const revise = useWrite('quote.revise', { onSuccess: go });
  const bill = useWrite('quote.invoice', {
    onSuccess: ({ id }) => {
      showDone(t('quotes.invoiceMade'), undo);
      void navigate({ to: '/invoices/$id', params: { id } });
    },
  });
  return {
    duplicate: () => copy.mutate({ id: quote.id }),
    revise: () => revise.mutate({ id: quote.id }),
    makeInvoice: () => bill.mutate({ id: quote.id }),
  };
}
