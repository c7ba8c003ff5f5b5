import type * as T from '../types';

const eur = (minor: number): T.Money => ({ minor, currency: 'EUR' });

type Raw = Partial<T.BankRow> & Pick<T.BankRow, 'id' | 'booked_on' | 'amount' | 'counterparty' | 'text'>;

const row = (raw: Raw): T.BankRow => ({
  account_id: 'ba-giro',
  counterparty_iban: '',
  reference: '',
  end_to_end: '',
  bank_reference: '',
  reversal: false,
  charges_minor: 0,
  proposals: [],
  ...raw,
});

/** A statement with one movement of each kind: sure, likely, out for an expense, and nothing that fits. */
export const seedBank = (): T.BankRow[] => [
  row({
    id: 'bt-acme',
    booked_on: '2026-11-19',
    amount: eur(181_356),
    counterparty: 'ACME GMBH',
    counterparty_iban: 'DE02120300000000202051',
    text: 'Rechnung 2026-0041 vielen Dank',
    proposals: [
      {
        key: 'invoices:c-acme:i-1',
        confidence: 'certain',
        reasons: ['number', 'amount_exact'],
        proposed: {
          kind: 'invoices',
          client_id: 'c-acme',
          client_name: 'Acme',
          shares: [
            { invoice_id: 'i-1', number: '2026-0041', open: eur(181_356), amount_minor: 181_356, taken_minor: 181_356 },
          ],
          fee_minor: 0,
          credit_minor: 0,
        },
      },
    ],
  }),
  row({
    id: 'bt-globex',
    booked_on: '2026-11-18',
    amount: eur(50_000),
    counterparty: 'GLOBEX AG',
    text: 'Abschlag',
    proposals: [
      {
        key: 'invoices:c-globex:i-2',
        confidence: 'likely',
        reasons: ['name_known', 'amount_part'],
        proposed: {
          kind: 'invoices',
          client_id: 'c-globex',
          client_name: 'Globex',
          shares: [
            { invoice_id: 'i-2', number: '2026-0040', open: eur(120_000), amount_minor: 50_000, taken_minor: 50_000 },
          ],
          fee_minor: 0,
          credit_minor: 0,
        },
      },
    ],
  }),
  row({
    id: 'bt-host',
    booked_on: '2026-11-18',
    amount: eur(-1_999),
    counterparty: 'Example Hosting',
    text: 'Hosting Dezember',
  }),
  row({ id: 'bt-who', booked_on: '2026-11-17', amount: eur(12_345), counterparty: 'A. Stranger', text: 'danke' }),
];

export const seedAccounts = (): T.BankAccount[] => [
  { id: 'ba-giro', number: 'DE89370400440532013000', name: 'Geschäftskonto', currency: 'EUR' },
];
