import type { Id } from '../../ipc/types';

export const STATES = ['open', 'confirmed', 'ignored'] as const;
export type State = (typeof STATES)[number];

/** What the address of the bank's screen says. */
export interface BankSearch {
  id?: Id;
  account?: Id;
  /** Left out: open. */
  is?: State | 'all';
  text?: string;
}

const word = (raw: unknown) => (raw ? String(raw) : undefined);

export function readBankSearch(raw: Record<string, unknown>): BankSearch {
  return {
    id: word(raw.id),
    account: word(raw.account),
    is: raw.is === 'all' ? 'all' : STATES.find((state) => state === raw.is),
    text: word(raw.text),
  };
}

export const toRequest = ({ account, is = 'open', text }: BankSearch) => ({
  account_id: account,
  state: is === 'all' ? undefined : is,
  text,
  limit: 1000,
});
