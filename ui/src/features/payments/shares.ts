import { parseMoney } from '../../format/money';
import type { Id, OpenDocument, PaymentShare } from '../../ipc/types';

/** What the user typed for a document: how much of it is settled, what that took of another currency, and whether its rest is given up. */
export interface Typed {
  amount?: string;
  taken?: string;
  rest?: boolean;
}

export type TypedShares = Record<Id, Typed>;

export interface Row {
  document: OpenDocument;
  /** Null: what is typed is no amount. */
  amount: number | null;
  taken: number | null;
  foreign: boolean;
}

/** Each open document with what it gets: as typed, else as suggested. The core judges it once more. */
export function rowsOf(documents: OpenDocument[], typed: TypedShares, currency: string): Row[] {
  return documents.map((document) => {
    const { amount, taken } = typed[document.invoice_id] ?? {};
    const foreign = document.open.currency !== currency;
    const read = (text: string | undefined, otherwise: number, of: string) =>
      text === undefined ? otherwise : text.trim() === '' ? 0 : parseMoney(text, of);
    const settled = read(amount, document.suggested_minor, document.open.currency);
    return { document, foreign, amount: settled, taken: foreign ? read(taken, 0, currency) : settled };
  });
}

/** What stays to the client's credit; null while something typed is no amount. */
export function leftOf(rows: Row[], minor: number): number | null {
  return rows.reduce<number | null>(
    (left, row) => (left === null || row.taken === null ? null : left - row.taken),
    minor,
  );
}

export function sharesOf(rows: Row[], typed: TypedShares): PaymentShare[] {
  return rows
    .filter((row) => row.amount)
    .map(({ document, amount, taken, foreign }) => ({
      invoice_id: document.invoice_id,
      amount_minor: amount ?? undefined,
      taken_minor: foreign ? (taken ?? undefined) : undefined,
      write_off_rest: !!typed[document.invoice_id]?.rest && isSmall(document, amount),
    }));
}

/** Whether the rest may be written off as a small difference. */
export function isSmall(document: OpenDocument, amount: number | null): boolean {
  const rest = document.open.minor - (amount ?? 0);
  return !!amount && rest > 0 && rest <= document.small_difference_minor;
}
