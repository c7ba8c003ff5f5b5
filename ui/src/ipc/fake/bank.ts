import type * as T from '../types';
import { cannot, type Fake, find, type Handlers, includes, invalid, iso } from './state';

const stateOf = (row: T.BankRow): T.BankState =>
  row.matched ? (row.matched.kind === 'ignored' ? 'ignored' : 'confirmed') : 'open';

const certain = (row: T.BankRow) => !row.matched && row.proposals[0]?.confidence === 'certain';

function match(fake: Fake, row: T.BankRow, kind: T.BankMatchKind, label: string, numbers: string[], note = ''): void {
  if (row.matched) throw cannot('matched', 'This movement is confirmed or ignored already.');
  row.matched = {
    id: fake.newId(),
    kind,
    made: kind !== 'ignored',
    note,
    recorded_at: iso(fake.nowMs()),
    label,
    numbers,
  };
}

function confirm(fake: Fake, row: T.BankRow, as: T.ConfirmBank['as']): void {
  const best = row.proposals[0]?.proposed;
  if (as?.kind === 'new_expense') {
    match(fake, row, 'expense', row.counterparty, []);
    return;
  }
  if (!as && !best) throw cannot('nothing_proposed', 'Nothing is proposed for this movement.');
  const numbers =
    as?.kind === 'invoices'
      ? as.shares.map((s) => fake.data.invoices.find((i) => i.id === s.invoice_id)?.number ?? s.invoice_id)
      : [];
  const client = as?.kind === 'invoices' ? fake.data.clients.find((c) => c.id === as.client_id)?.name : undefined;
  match(fake, row, 'payment', client ?? (best?.kind === 'invoices' ? best.client_name : ''), numbers);
}

/** Reads "day,amount,name,text" lines: enough to play the report, the real readers are the core's. */
function look(fake: Fake, q: T.BankFile): T.BankImport {
  const text = new TextDecoder().decode(Uint8Array.from(atob(q.file_base64 ?? ''), (c) => c.charCodeAt(0)));
  if (!text.includes(','))
    throw invalid('file', 'foreign', 'is none of camt.053, MT940, OFX and CSV: export it as one of them');
  const rows = text
    .trim()
    .split('\n')
    .slice(1)
    .map((line, at): T.BankRow => {
      const [booked_on = '', amount = '0', counterparty = '', note = ''] = line.split(',');
      return {
        id: `bt-file-${at}`,
        account_id: 'ba-giro',
        booked_on,
        amount: { minor: Math.round(Number(amount) * 100), currency: 'EUR' },
        counterparty,
        text: note,
        counterparty_iban: '',
        reference: '',
        end_to_end: '',
        bank_reference: '',
        reversal: false,
        charges_minor: 0,
        proposals: [],
      };
    });
  const known = (row: T.BankRow) => fake.data.bank.some((r) => r.id === row.id);
  const fresh = rows.filter((row) => !known(row));
  const moved = rows.reduce((sum, row) => sum + row.amount.minor, 0);
  const account = fake.data.bankAccounts[0] ?? {
    id: 'ba-giro',
    number: '',
    name: q.account_name ?? '',
    currency: 'EUR',
  };
  const report: T.BankImport = {
    format: 'csv',
    dry_run: q.dry_run ?? false,
    written: !q.dry_run,
    statements: [
      {
        account,
        account_new: fake.data.bankAccounts.length === 0,
        reference: '',
        from: rows.at(-1)?.booked_on,
        to: rows[0]?.booked_on,
        moved: { minor: moved, currency: 'EUR' },
        rows: rows.map(({ booked_on, amount, counterparty, text, ...row }) => ({
          new: !fake.data.bank.some((r) => r.id === row.id),
          booked_on,
          amount,
          counterparty,
          text,
        })),
        left_out: [],
        new: fresh.length,
        known: rows.length - fresh.length,
      },
    ],
    new: fresh.length,
    known: rows.length - fresh.length,
  };
  if (!q.dry_run) {
    fake.data.bank.unshift(...fresh);
    if (fake.data.bankAccounts.length === 0) fake.data.bankAccounts.push(account);
  }
  return report;
}

export const bank: Handlers = {
  'bank.accounts': (fake) => ({
    accounts: fake.data.bankAccounts.map((a) => ({
      ...a,
      balance: { minor: 284_750, currency: 'EUR' },
      balance_on: '2026-11-19',
      open: fake.data.bank.filter((r) => !r.matched && r.account_id === a.id).length,
    })),
  }),
  'bank.list': (fake, q) => {
    const all = fake.data.bank;
    const rows = all.filter(
      (r) =>
        (!q.account_id || q.account_id === r.account_id) &&
        (!q.state || q.state === stateOf(r)) &&
        includes([r.counterparty, r.text].join(' '), q.text ?? undefined),
    );
    const sum = (sign: number) => rows.reduce((s, r) => s + Math.max(0, sign * r.amount.minor), 0);
    const count = (state: T.BankState) => all.filter((r) => stateOf(r) === state).length;
    return {
      transactions: rows,
      count: rows.length,
      counts: {
        open: count('open'),
        confirmed: count('confirmed'),
        ignored: count('ignored'),
        certain: all.filter(certain).length,
      },
      sums: rows.length > 0 ? [{ currency: 'EUR', in_minor: sum(1), out_minor: sum(-1) }] : [],
    };
  },
  'bank.columns': (_, q) => {
    const text = atob(q.file_base64 ?? '');
    if (!text.includes(','))
      throw invalid('file', 'foreign', 'is none of camt.053, MT940, OFX and CSV: export it as one of them');
    const [head = '', first = ''] = text.split('\n');
    const cells = first.split(',');
    return {
      format: 'csv',
      names_account: false,
      table: {
        columns: head.split(',').map((name, at) => ({ name, cells: [cells[at] ?? ''] })),
        mapping: { date: 0, amount: 1, counterparty: 2, text: [3], decimal: 'either' },
        remembered: false,
        rows: text.trim().split('\n').length - 1,
      },
    };
  },
  'bank.import': look,
  'bank.confirm': (fake, q) => {
    const row = find(fake.data.bank, q.id);
    confirm(fake, row, q.as);
    return row;
  },
  'bank.confirm_certain': (fake) => {
    const rows = fake.data.bank.filter(certain);
    for (const row of rows) confirm(fake, row, undefined);
    return { count: rows.length };
  },
  'bank.ignore': (fake, q) => {
    for (const id of q.ids) match(fake, find(fake.data.bank, id), 'ignored', '', [], q.note);
    return { count: q.ids.length };
  },
  'bank.unmatch': (fake, q) => {
    const row = find(fake.data.bank, q.id);
    row.matched = undefined;
    return row;
  },
  'bank.reject': (fake, q) => {
    const row = find(fake.data.bank, q.id);
    row.proposals = row.proposals.filter((p) => p.key !== q.proposal);
    return row;
  },
};
