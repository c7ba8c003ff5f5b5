import { useTranslation } from 'react-i18next';
import { showDecimal } from '../../components/edit/decimal';
import { EditText } from '../../components/edit/EditText';
import { FieldRow } from '../../components/edit/FieldRow';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import type { ExpenseView } from '../../ipc/types';
import type { SetExpense } from './ExpenseFields';

/** Up to eight decimals, with comma or point; null when it is no rate. */
export function readRate(text: string): string | null {
  const plain = text.trim().replace(',', '.');
  return /^\d{1,7}(\.\d{1,8})?$/.test(plain) && Number(plain) > 0 ? plain : null;
}

interface Props {
  expense: ExpenseView;
  set: SetExpense;
  locked: boolean;
}

/** What one unit was worth in the client's currency; only where the two differ. */
export function ExchangeField({ expense: e, set, locked }: Props) {
  const { t } = useTranslation();
  const { locale } = useFormat();
  const clients = useRead('client.list', {}).data?.clients ?? [];
  const theirs = clients.find((c) => c.id === e.client_id)?.currency ?? e.exchange?.currency;
  if (!theirs || theirs === e.amount.currency) return null;
  const kept = e.exchange?.currency === theirs ? e.exchange.rate : '';
  const label = t('expenses.exchange', { from: e.amount.currency, to: theirs });
  return (
    <FieldRow label={t('expenses.exchangeLabel')} hint={kept ? undefined : t('expenses.exchangeHint', { to: theirs })}>
      <EditText
        label={label}
        value={kept && showDecimal(kept, locale)}
        placeholder={label}
        disabled={locked}
        check={(text) => (text === '' || readRate(text) ? null : t('rules.not_a_number'))}
        onSave={(text) => {
          const rate = readRate(text);
          return set({ exchange: rate ? { currency: theirs, rate } : null });
        }}
      />
    </FieldRow>
  );
}
