import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { showDone } from '../../components/toasts';
import { useUndo } from '../../components/useUndo';
import { useWrite } from '../../ipc/query';
import type { Quote } from '../../ipc/types';
import { PortionDialog } from '../invoices/PortionDialog';

/** Asks for a part of a quote before the work begins. */
export function DepositDialog({ quote, onClose }: { quote: Quote; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { undo } = useUndo();
  const ask = useWrite('quote.deposit', {
    onSuccess: ({ id }) => {
      showDone(t('deposits.drafted'), undo);
      void navigate({ to: '/invoices/$id', params: { id } });
    },
    onError: () => true,
  });
  return (
    <PortionDialog
      title={t('deposits.title')}
      hint={t('invoices.portionHint')}
      currency={quote.currency}
      busy={ask.isPending}
      onDraft={(portion) => ask.mutateAsync({ id: quote.id, portion })}
      onClose={onClose}
    />
  );
}
