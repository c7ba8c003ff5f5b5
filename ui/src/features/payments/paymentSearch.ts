import type { Req } from '../../ipc/operations';
import type { Day, Id } from '../../ipc/types';

export const TABS = ['all', 'payment', 'refund', 'unused', 'payouts'] as const;

/** What the address of the payments' screen says. */
export interface PaymentSearch {
  id?: Id;
  /** Of those that Stripe paid out. */
  payout?: Id;
  text?: string;
  tab?: (typeof TABS)[number];
  client?: Id;
  method?: string;
  from?: Day;
  to?: Day;
  voided?: boolean;
  /** Opens the dialog for a new payment: the client's id, or "yes" while it is still to be chosen. */
  fresh?: string;
  /** Opens what rates of exchange gained or lost. */
  exchange?: boolean;
}

const word = (raw: unknown) => (raw ? String(raw) : undefined);
const day = (raw: unknown) => (/^\d{4}-\d\d-\d\d$/.test(String(raw)) ? String(raw) : undefined);

export function readPaymentSearch(raw: Record<string, unknown>): PaymentSearch {
  return {
    id: word(raw.id),
    payout: word(raw.payout),
    text: word(raw.text),
    tab: TABS.find((tab) => tab === raw.tab),
    client: word(raw.client),
    method: word(raw.method),
    from: day(raw.from),
    to: day(raw.to),
    voided: raw.voided === true || undefined,
    fresh: word(raw.fresh),
    exchange: raw.exchange === true || undefined,
  };
}

export function toRequest(search: PaymentSearch): Req<'payment.list'> {
  const { tab, text, client, method, from, to, voided } = search;
  return {
    text,
    kind: tab === 'payment' || tab === 'refund' ? tab : undefined,
    unused: tab === 'unused',
    client_id: client,
    method,
    from,
    // A range that is still being turned round shows nothing wrong.
    to: from && to && to < from ? from : to,
    voided: voided ?? false,
  };
}

export const countFilters = ({ client, method, from, to, voided }: PaymentSearch) =>
  [client, method, from ?? to, voided].filter(Boolean).length;
