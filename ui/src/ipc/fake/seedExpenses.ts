import type * as T from '../types';
import type { Data, RawExpense } from './state';

const eur = (minor: number): T.Money => ({ minor, currency: 'EUR' });
const NONE: T.ExpenseTax = { mode: 'none', percent: '0' };
const VAT: T.ExpenseTax = { mode: 'inclusive', rate_id: 'x-19', name: 'VAT 19 %', percent: '19' };
/** A picture of one dot. */
const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

export function emptyExpenses(): Pick<Data, 'expenses' | 'categories' | 'mileage' | 'bytes'> {
  const category = (id: string, name: string, used = 0): T.ExpenseCategory => ({ id, name, archived: false, used });
  return {
    expenses: [],
    categories: [category('k-hard', 'Hardware'), category('k-drive', 'Mileage'), category('k-travel', 'Travel')],
    mileage: [],
    bytes: {},
  };
}

export function fullExpenses(): Pick<Data, 'expenses' | 'mileage' | 'bytes'> {
  const paid = (
    id: string,
    spent_on: T.Day,
    merchant: string,
    amount: T.Money,
    more: Partial<RawExpense>,
  ): RawExpense => ({
    id,
    kind: 'paid',
    spent_on,
    merchant,
    note: '',
    amount,
    tax: NONE,
    billable: !!more.client_id || !!more.project_id,
    markup: '0',
    files: [],
    created_at: `${spent_on}T09:00:00.000Z`,
    ...more,
  });
  const file: T.FileLink = {
    id: 'f-train',
    name: 'ticket.png',
    bytes: 48_211,
    mime: 'image/png',
    sha256: '0'.repeat(64),
    created_at: '2026-11-18T09:00:00.000Z',
  };
  return {
    expenses: [
      paid('x-train', '2026-11-18', 'Deutsche Bahn', eur(11_900), {
        project_id: 'p-web',
        category_id: 'k-travel',
        note: 'Hamburg to Berlin',
        tax: VAT,
        markup: '10',
        files: [file],
      }),
      paid(
        'x-hotel',
        '2026-11-17',
        'Hotel Kyoto',
        { minor: 24_000, currency: 'JPY' },
        {
          client_id: 'c-acme',
          category_id: 'k-travel',
        },
      ),
      paid('x-drive', '2026-11-12', '', eur(5_790), {
        kind: 'driven',
        client_id: 'c-initech',
        category_id: 'k-drive',
        trip: {
          distance: '96.5',
          unit: 'km',
          price: '0.3',
          from: 'Hamburg',
          to: 'Kiel',
          vehicle: '',
          return_trip: true,
        },
      }),
      paid('x-chair', '2026-11-03', 'Office supplies', eur(34_900), { category_id: 'k-hard', tax: VAT }),
    ],
    mileage: [{ id: 'm-1', unit: 'km', price: '0.3', currency: 'EUR', valid_from: '1970-01-01' }],
    bytes: { 'f-train': DOT },
  };
}
