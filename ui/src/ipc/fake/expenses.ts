import { exponentOf } from '../../format/money';
import type * as T from '../types';
import { cannot, type Fake, find, type Handlers, includes, invalid, iso, type RawExpense } from './state';
import { addMoney } from './view';

/** What an expense comes to, as near as a make-believe needs. */
export function showExpense(fake: Fake, e: RawExpense): T.ExpenseView {
  const { data } = fake;
  const project = data.projects.find((p) => p.id === e.project_id);
  const client = data.clients.find((c) => c.id === (e.client_id ?? project?.client_id));
  const money = (minor: number): T.Money => ({ minor, currency: e.amount.currency });
  const amount = e.amount.minor;
  const rate = Number(e.tax.percent) / 100;
  const net =
    e.tax.mode === 'inclusive' ? amount - (e.tax.typed_minor ?? amount - Math.round(amount / (1 + rate))) : amount;
  const tax = e.tax.mode === 'exclusive' ? (e.tax.typed_minor ?? Math.round(amount * rate)) : amount - net;
  const own = !client || client.currency === e.amount.currency;
  const rated = !own && e.exchange?.currency === client?.currency ? Number(e.exchange?.rate) : undefined;
  const to = own || !rated ? e.amount.currency : (client?.currency ?? e.amount.currency);
  const scale = 10 ** (exponentOf(to) - exponentOf(e.amount.currency));
  const bills = Math.round(net * (rated ?? 1) * (rated ? scale : 1) * (1 + Number(e.markup) / 100));
  const invoice = data.invoices.find((i) => i.lines.some((l) => l.expense_id === e.id));
  const open = e.written_off ? 'written_off' : 'unbilled';
  return {
    ...e,
    client_id: client?.id,
    client_name: client?.name,
    project_name: project?.name,
    color: project?.color,
    category_name: data.categories.find((k) => k.id === e.category_id)?.name,
    net: money(net),
    tax_amount: money(tax),
    gross: money(net + tax),
    bills: { minor: bills, currency: to },
    needs_rate_to: own || rated ? undefined : client?.currency,
    billing: invoice ? (invoice.state === 'draft' ? 'draft' : 'billed') : e.billable ? open : 'not_billable',
    invoice_id: invoice?.id,
    invoice_number: invoice?.number,
  };
}

export const allExpenses = (fake: Fake) =>
  fake.data.expenses
    .map((e) => showExpense(fake, e))
    .sort((a, b) => b.spent_on.localeCompare(a.spent_on) || b.id.localeCompare(a.id));

export const waitingExpenses = (fake: Fake, client?: T.Id) =>
  allExpenses(fake).filter((e) => e.billing === 'unbilled' && (!client || e.client_id === client));

function list(fake: Fake, q: Parameters<NonNullable<Handlers['expense.list']>>[1]): T.ExpenseList {
  const fits = allExpenses(fake).filter(
    (e) =>
      (!q.client_id || e.client_id === q.client_id) &&
      (!q.project_id || e.project_id === q.project_id) &&
      (!q.category_id || e.category_id === q.category_id) &&
      (!q.billing?.length || q.billing.includes(e.billing)) &&
      (!q.from || e.spent_on >= q.from) &&
      (!q.to || e.spent_on <= q.to) &&
      includes([e.merchant, e.note, e.category_name, e.client_name, e.trip?.from, e.trip?.to].join(' '), q.text),
  );
  const currencies = [...new Set(fits.map((e) => e.gross.currency))].sort();
  const sums = currencies.map((currency): T.ExpenseSum => {
    const of = fits.filter((e) => e.gross.currency === currency);
    const sum = (pick: (e: T.ExpenseView) => T.Money) => of.reduce((total, e) => total + pick(e).minor, 0);
    return {
      currency,
      count: of.length,
      net_minor: sum((e) => e.net),
      tax_minor: sum((e) => e.tax_amount),
      gross_minor: sum((e) => e.gross),
    };
  });
  const unbilled = fits.filter((e) => e.billing === 'unbilled').reduce<T.Money[]>((m, e) => addMoney(m, e.bills), []);
  return { expenses: fits, count: fits.length, sums, unbilled };
}

function taxOf(fake: Fake, input: Partial<T.ExpenseTaxInput> | undefined): T.ExpenseTax {
  const preset = fake.data.taxes.find((t) => t.id === input?.rate_id);
  const mode = input?.mode ?? 'none';
  if (mode === 'none') return { mode, percent: '0' };
  return {
    mode,
    rate_id: preset?.id,
    name: preset?.name,
    percent: preset?.percent ?? input?.percent ?? '0',
    typed_minor: input?.amount_minor ?? undefined,
  };
}

function tripOf(fake: Fake, input: T.TripInput, on: T.Day): { trip: T.Trip; amount: T.Money } {
  const unit = input.unit ?? 'km';
  const rate = fake.data.mileage.filter((r) => r.unit === unit && r.valid_from <= on).at(-1);
  const price = input.price ?? rate?.price;
  if (!price) throw invalid('trip.price', 'no_rate', 'No rate is set for this day.');
  const { distance, from = '', to = '', vehicle = '', return_trip = false } = input;
  const minor = Math.round(Number(distance) * (return_trip ? 2 : 1) * Number(price) * 100);
  return {
    trip: { distance, unit, price, from, to, vehicle, return_trip },
    amount: { minor, currency: input.currency ?? rate?.currency ?? fake.data.settings.currency },
  };
}

function free(fake: Fake, id: T.Id): RawExpense {
  const raw = find(fake.data.expenses, id);
  const { billing } = showExpense(fake, raw);
  if (billing === 'draft') throw cannot('on_draft', 'It is on a draft.');
  if (billing === 'billed') throw cannot('billed', 'It is on an issued invoice.');
  return raw;
}

export const expenses: Handlers = {
  'expense.list': list,
  'expense.show': (fake, { id }) => showExpense(fake, find(fake.data.expenses, id)),
  'expense.add': (fake, q) => {
    const spent_on = q.spent_on ?? iso(fake.nowMs()).slice(0, 10);
    const driven = q.trip ? tripOf(fake, q.trip, spent_on) : undefined;
    const raw: RawExpense = {
      id: fake.newId(),
      kind: driven ? 'driven' : 'paid',
      spent_on,
      category_id: q.category_id ?? (driven ? 'k-drive' : undefined),
      client_id: q.client_id ?? undefined,
      project_id: q.project_id ?? undefined,
      merchant: q.merchant ?? '',
      note: q.note ?? '',
      amount: driven?.amount ?? q.amount ?? { minor: 0, currency: 'EUR' },
      tax: taxOf(fake, q.tax),
      trip: driven?.trip,
      billable: q.billable ?? !!(q.client_id || q.project_id),
      markup: q.markup ?? '0',
      exchange: q.exchange ?? undefined,
      files: [],
      created_at: iso(fake.nowMs()),
    };
    fake.data.expenses.push(raw);
    return showExpense(fake, raw);
  },
  'expense.edit': (fake, { id, tax, trip, ...fields }) => {
    const only = Object.keys(fields).every((key) => key === 'category_id') && !tax && !trip;
    const raw = only ? find(fake.data.expenses, id) : free(fake, id);
    for (const [key, value] of Object.entries(fields))
      if (value !== undefined) Object.assign(raw, { [key]: value ?? undefined });
    if (fields.client_id) raw.project_id = undefined;
    if (tax) raw.tax = taxOf(fake, tax);
    if (trip) Object.assign(raw, tripOf(fake, trip, raw.spent_on));
    return showExpense(fake, raw);
  },
  'expense.edit_many': (fake, { ids, category_id, billable }) => {
    const left =
      billable === undefined ? [] : ids.filter((id) => showExpense(fake, find(fake.data.expenses, id)).invoice_id);
    const changed = ids.filter((id) => !left.includes(id));
    for (const raw of changed.map((id) => find(fake.data.expenses, id))) {
      if (category_id !== undefined) raw.category_id = category_id ?? undefined;
      raw.billable = billable ?? raw.billable;
    }
    const left_out = left.length ? [{ reason: 'billed', count: left.length, message: 'It is billed.' }] : [];
    return { changed: changed.length, unchanged: 0, left_out };
  },
  'expense.delete': (fake, { ids }) => {
    const gone = ids.map((id) => free(fake, id));
    fake.data.expenses = fake.data.expenses.filter((e) => !gone.includes(e));
    return { count: gone.length };
  },
  'expense.write_off': (fake, { ids, written_off }) => {
    for (const id of ids) free(fake, id).written_off = written_off;
    return { count: ids.length };
  },
  'expense.attach': (fake, { id, file }) => {
    const raw = find(fake.data.expenses, id);
    const start = atob(file.base64.slice(0, 16));
    if (start.startsWith('MZ')) throw invalid('file', 'refused_kind', 'Programs are not kept.');
    const mime = start.startsWith('%PDF')
      ? 'application/pdf'
      : start.startsWith('\x89PNG')
        ? 'image/png'
        : 'text/plain';
    const link: T.FileLink = {
      id: fake.newId(),
      name: file.name,
      bytes: Math.floor((file.base64.length * 3) / 4),
      mime,
      sha256: '0'.repeat(64),
      created_at: iso(fake.nowMs()),
    };
    raw.files = [...raw.files, link];
    fake.data.bytes[link.id] = file.base64;
    return showExpense(fake, raw);
  },
  'expense.receive': (fake, { file }) => {
    const text = atob(file.base64);
    const number = /<cbc:ID>([^<]+)</.exec(text)?.[1];
    if (!number) throw invalid('file', 'not_an_invoice', `${file.name} is no e-invoice that can be read.`);
    const raw = find(fake.data.expenses, fake.data.expenses[0]?.id ?? '');
    return { expense: showExpense(fake, raw), number, remarks: [] };
  },
  'expense.detach': (fake, { file_id }) => {
    const raw = fake.data.expenses.find((e) => e.files.some((f) => f.id === file_id));
    if (!raw) throw cannot('not_found', 'There is no such file.');
    raw.files = raw.files.filter((f) => f.id !== file_id);
    return showExpense(fake, raw);
  },
  'file.show': (fake, { id }) => ({
    file: find(
      fake.data.expenses.flatMap((e) => e.files),
      id,
    ),
    base64: fake.data.bytes[id] ?? '',
  }),
  'expense_category.list': (fake) => ({
    categories: fake.data.categories.map((k) => ({
      ...k,
      used: fake.data.expenses.filter((e) => e.category_id === k.id).length,
    })),
  }),
  'expense_category.add': (fake, { name }) => {
    const category = { id: fake.newId(), name, archived: false, used: 0 };
    fake.data.categories.push(category);
    return category;
  },
  'expense_category.edit': (fake, { id, name, archived }) => {
    const category = find(fake.data.categories, id);
    category.name = name ?? category.name;
    category.archived = archived ?? category.archived;
    return category;
  },
  'expense_category.delete': (fake, { id }) => {
    if (fake.data.expenses.some((e) => e.category_id === id)) throw cannot('in_use', 'Something is in it.');
    fake.data.categories = fake.data.categories.filter((k) => k.id !== id);
    return {};
  },
  'mileage_rate.list': (fake) => ({ rates: fake.data.mileage, unit: 'km' }),
  'mileage_rate.set': (fake, q) => {
    const rate: T.MileageRate = {
      id: fake.newId(),
      unit: q.unit,
      price: q.price,
      currency: q.currency ?? fake.data.settings.currency,
      valid_from: q.valid_from ?? (fake.data.mileage.length ? iso(fake.nowMs()).slice(0, 10) : '1970-01-01'),
    };
    fake.data.mileage = [
      ...fake.data.mileage.filter((r) => r.valid_from !== rate.valid_from || r.unit !== rate.unit),
      rate,
    ];
    return rate;
  },
  'mileage_rate.delete': (fake, { id }) => {
    fake.data.mileage = fake.data.mileage.filter((r) => r.id !== id);
    return {};
  },
  'invoice.waiting_expenses': (fake, { client_id, from, to }) => ({
    expenses: waitingExpenses(fake, client_id)
      .filter((e) => (!from || e.spent_on >= from) && (!to || e.spent_on <= to))
      .reverse(),
  }),
};
