import { Button, Group, SegmentedControl, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import { fieldWords } from '../../components/fieldWords';
import { QueryView } from '../../components/QueryView';
import { showDone } from '../../components/toasts';
import { parseMoney } from '../../format/money';
import { useFormat } from '../../format/useFormat';
import { RpcError } from '../../ipc/host';
import { useRead, useWrite } from '../../ipc/query';
import type { Creditable, RefundReason, StripeCharge } from '../../ipc/types';
import { CREDIT_WAYS, type CreditWay, CreditWishFields, useCreditWish } from '../invoices/correct/CreditWishFields';

const REASONS = ['requested_by_customer', 'duplicate', 'fraudulent'] as const satisfies RefundReason[];

interface Props {
  charge: StripeCharge;
  onClose: () => void;
}

/** Pays back through Stripe, and issues the credit note that says so in the same go. */
export function RefundDialog(props: Props) {
  const { t } = useTranslation();
  const invoice = props.charge.invoice_id;
  const query = useRead('invoice.creditable', { id: invoice ?? '' }, { enabled: !!invoice });
  return (
    <Dialog onClose={props.onClose} title={t('stripe.refundTitle')} size={640}>
      {invoice ? (
        <QueryView query={query}>{(there) => <RefundForm {...props} invoice={invoice} there={there} />}</QueryView>
      ) : (
        <RefundForm {...props} invoice="" there={UNBILLED} />
      )}
    </Dialog>
  );
}

type Way = CreditWay | 'none';

/** What was taken ahead of its bill: there is nothing to be credited. */
const ZERO = { minor: 0, currency: 'EUR' };
const UNBILLED: Creditable = { total: ZERO, left: ZERO, open: ZERO, lines: [], shares: [], inclusive: false };

function RefundForm({ charge, invoice, there, onClose }: Props & { invoice: string; there: Creditable }) {
  const { t } = useTranslation();
  const format = useFormat();
  const nothing = there.left.minor === 0;
  const [way, setWay] = useState<Way>(nothing ? 'none' : 'full');
  const [text, setText] = useState<string>();
  const [reason, setReason] = useState<RefundReason>('requested_by_customer');
  const [printed, setPrinted] = useState('');
  const [error, setError] = useState<string | null>(null);
  const refund = useWrite('stripe.refund', { onError: () => true });
  const credited = way !== 'none';
  const { typed, setTyped, wish, preview, refused } = useCreditWish(invoice, there, credited ? way : 'full', credited);
  const { currency } = charge.refundable;
  // What the credit note comes to goes back, as far as it came through Stripe.
  const meant = credited ? Math.min(preview?.total.minor ?? 0, charge.refundable.minor) : charge.refundable.minor;
  const minor = text === undefined ? meant : parseMoney(text, currency);
  const ready = minor !== null && minor > 0 && (!credited || preview);
  async function run() {
    if (minor === null) return setError(t('rules.not_an_amount'));
    try {
      const credit = credited ? { id: invoice, wish, reason: printed.trim() } : undefined;
      await refund.mutateAsync({ payment_id: charge.payment_id, amount: { minor, currency }, reason, credit });
      showDone(t('stripe.refundAsked'));
      onClose();
    } catch (thrown) {
      setError(fieldWords(RpcError.from(thrown), t));
    }
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <Stack gap={14}>
        {!nothing && (
          <div>
            <Text size="sm" fw={500} mb={4}>
              {t('stripe.creditNote')}
            </Text>
            <SegmentedControl
              fullWidth
              value={way}
              aria-label={t('stripe.creditNote')}
              onChange={(next) => setWay(next as Way)}
              data={[
                ...CREDIT_WAYS.map((value) => ({ value, label: t(`correct.way_${value}`) })),
                { value: 'none', label: t('stripe.noCreditNote') },
              ]}
            />
          </div>
        )}
        {credited ? (
          <>
            <CreditWishFields way={way} there={there} typed={typed} onType={setTyped} />
            <Textarea
              label={t('correct.printedReason')}
              value={printed}
              onChange={(event) => setPrinted(event.currentTarget.value)}
              rows={2}
            />
          </>
        ) : (
          <Text size="sm">
            {t(!invoice ? 'stripe.notBilled' : nothing ? 'stripe.allCredited' : 'stripe.openAgain')}
          </Text>
        )}
        <Group grow align="flex-start">
          <TextInput
            label={t('invoices.amountIn', { currency })}
            description={t('stripe.atMost', { money: format.money(charge.refundable) })}
            value={text ?? format.amount({ minor: meant, currency })}
            onChange={(event) => setText(event.currentTarget.value)}
            styles={{ input: { textAlign: 'right' } }}
            data-autofocus
          />
          <Select
            label={t('stripe.reason')}
            description={t('stripe.reasonHint')}
            data={REASONS.map((value) => ({ value, label: t(`stripe.reason_${value}`) }))}
            value={reason}
            onChange={(next) => setReason(REASONS.find((one) => one === next) ?? reason)}
            allowDeselect={false}
          />
        </Group>
        <Text size="sm" role="status">
          {!ready
            ? t('correct.typeSomething')
            : t(credited ? 'stripe.refundSays' : 'stripe.refundSaysAlone', {
                money: format.money({ minor: minor ?? 0, currency }),
                total: preview ? format.money(preview.total) : '',
              })}
        </Text>
        {(error || refused) && (
          <Text size="sm" c="var(--red)" role="alert">
            {error ?? refused}
          </Text>
        )}
        <Group justify="flex-end">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" variant="filled" disabled={!ready} loading={refund.isPending}>
            {t('stripe.refundDo')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
