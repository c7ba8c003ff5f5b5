import { addDays } from '../../format/dates';
import type { Req } from '../operations';
import type * as T from '../types';
import { unusedDeposits } from './deposits';
import { waitingExpenses } from './expenses';
import { addMilestones, waitingMilestones } from './milestones';
import { billed, ruleOf } from './rounding';
import { cannot, type Fake, find, type Handlers, invalid, iso, type RawEntry } from './state';
import { remember } from './versions';
import { allEntries, dayOf, pathOf, rateOf, secondsOf, showEntry, sum, today } from './view';

const part = (portion: T.Portion, of: number) =>
  'minor' in portion ? portion.minor : Math.round((of * Number(portion.percent)) / 100);

const last = (invoice: T.Invoice) =>
  Math.max(0, ...invoice.lines.map((l) => l.position), ...invoice.sections.map((s) => s.position));

/** What a quote proposes: all that is fixed, and the first package. */
export function counted(invoice: T.Invoice, chosen?: T.Id[]): T.Line[] {
  const first = invoice.sections.find((s) => s.choice === 'package')?.id;
  const on = (s: T.Section) => s.choice === 'fixed' || (chosen ? chosen.includes(s.id) : s.id === first);
  return invoice.lines.filter((line) => {
    const own = invoice.sections.filter((s) => s.position < line.position).at(-1);
    return !own || on(own);
  });
}

/** A paper with nothing on it. */
export function blank(
  fake: Fake,
  client: T.Client,
  request: { subject?: string; from?: T.Day; to?: T.Day },
): T.Invoice {
  const zero = { minor: 0, currency: client.currency };
  return {
    id: fake.newId(),
    state: 'draft',
    client_id: client.id,
    client_name: client.name,
    currency: client.currency,
    subject: request.subject ?? '',
    note: '',
    references: { buyer_reference: '', order_number: '', contract_number: '', project_number: '' },
    language: client.language ?? fake.data.settings.language,
    issue_on: today(fake),
    due_days: client.payment_terms_days ?? fake.data.settings.payment_terms_days,
    period_from: request.from,
    period_to: request.to,
    rounding: ruleOf(fake, client.id),
    policy: fake.data.settings.invoice_policy,
    lines: [],
    sections: [],
    adjustments: [],
    totals: { lines: zero, net: zero, tax: zero, total: zero, groups: [] },
    paid: zero,
    open: zero,
    next_number: fake.data.series[0]?.next_number,
    credited: zero,
    written_off: zero,
    settlements: [],
    kind: 'invoice',
    purpose: 'invoice',
    corrections: [],
    problems: [],
    over_agreed: [],
    unused_deposits: [],
    unbilled_seconds: 0,
    unbilled_expenses: 0,
    expenses_without_rate: 0,
    unbilled_milestones: 0,
    created_at: iso(fake.nowMs()),
  };
}

/** Sums a draft up again; good enough for a stand-in, the core's own rules are tested there. */
export function recount(fake: Fake, invoice: T.Invoice): T.Invoice {
  const money = (minor: number): T.Money => ({ minor, currency: invoice.currency });
  const waiting = waitingExpenses(fake, invoice.client_id);
  invoice.unbilled_expenses = waiting.filter((e) => e.bills.currency === invoice.currency).length;
  invoice.expenses_without_rate = waiting.length - invoice.unbilled_expenses;
  invoice.unbilled_milestones = waitingMilestones(fake, invoice.client_id).length;
  for (const line of invoice.lines) {
    const full = Math.round(Number(line.quantity) * line.price.minor);
    if (line.discount) line.discount.amount = money(part(line.discount.portion, full));
    line.amount = money(full - (line.discount?.amount.minor ?? 0));
  }
  invoice.lines.sort((a, b) => a.position - b.position);
  invoice.sections.sort((a, b) => a.position - b.position);
  for (const [n, section] of invoice.sections.entries()) {
    const end = invoice.sections[n + 1]?.position ?? Number.POSITIVE_INFINITY;
    const own = invoice.lines.filter((l) => l.position > section.position && l.position < end);
    section.amount = money(sum(own.map((l) => l.amount.minor)));
  }
  const summed = counted(invoice);
  const lines = sum(summed.map((l) => l.amount.minor));
  for (const a of invoice.adjustments) a.amount = money(part(a.portion, lines));
  const adjusted = sum(invoice.adjustments.map((a) => (a.is_fee ? a.amount.minor : -a.amount.minor)));
  const ids = [...new Set(invoice.lines.flatMap((l) => l.tax_ids))];
  const groups = ids.map((id): T.TaxGroup => {
    const tax = find(fake.data.taxes, id);
    const base = sum(summed.filter((l) => l.tax_ids.includes(id)).map((l) => l.amount.minor));
    const { name, percent, category, reason } = tax;
    const due = Math.round((base * Number(percent)) / 100);
    return { tax_id: id, name, percent, category, reason, base: money(base), tax: money(due) };
  });
  const net = lines + adjusted;
  const tax = sum(groups.map((g) => g.tax.minor));
  invoice.totals = { lines: money(lines), net: money(net), tax: money(tax), total: money(net + tax), groups };
  invoice.open = money(net + tax);
  invoice.due_on = addDays(invoice.issue_on ?? today(fake), invoice.due_days);
  invoice.unbilled_seconds = sum(unbilled(fake, invoice.client_id).map((e) => secondsOf(fake, e)));
  invoice.unused_deposits = invoice.kind === 'invoice' ? unusedDeposits(fake, invoice) : [];
  invoice.problems = problems(fake, invoice);
  return invoice;
}

function problems(fake: Fake, invoice: T.Invoice): T.FieldError[] {
  const list: T.FieldError[] = [];
  const say = (field: string, rule: string) => list.push({ field, rule, message: `${field} ${rule}` });
  if (!fake.data.profile.legal_name) say('profile.legal_name', 'required');
  if (!fake.data.profile.city) say('profile.address', 'required');
  if (!find(fake.data.clients, invoice.client_id).address.city) say('client.address', 'required');
  if (invoice.lines.length === 0) say('lines', 'empty');
  for (const [n, line] of invoice.lines.entries())
    if (line.kind === 'time' && line.price.minor === 0) say(`lines[${n}].price`, 'no_price');
  return list;
}

function unbilled(fake: Fake, client_id: T.Id, from?: T.Day | null, to?: T.Day | null): RawEntry[] {
  return allEntries(fake).filter((e) => {
    const day = dayOf(fake, e.start);
    const mine = e.billing === 'unbilled' && e.end && pathOf(fake, e.link).client_id === client_id;
    return mine && (!from || day >= from) && (!to || day <= to);
  });
}

function addTime(fake: Fake, invoice: T.Invoice, request: Pick<Req<'invoice.add_time'>, 'from' | 'to' | 'group'>) {
  const entries = unbilled(fake, invoice.client_id, request.from, request.to);
  const groups = new Map<string, RawEntry[]>();
  for (const entry of entries) {
    const path = pathOf(fake, entry.link);
    const day = dayOf(fake, entry.start);
    const keys = { entry: entry.id, day, task: path.task_name, project: path.project_name };
    const key = keys[request.group ?? 'task'] ?? '';
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  for (const [key, list] of groups) {
    const seconds = sum(list.map((e) => secondsOf(fake, e)));
    const billed_seconds = billed(fake, list, invoice.rounding);
    const first = list[0] as RawEntry;
    const rate = rateOf(fake, pathOf(fake, first.link), dayOf(fake, first.start));
    const id = fake.newId();
    invoice.lines.push({
      id,
      kind: 'time',
      position: last(invoice) + 1,
      description: request.group === 'entry' ? first.note || (pathOf(fake, first.link).task_name ?? '') : key,
      quantity: (billed_seconds / 3600).toFixed(2),
      unit: 'h',
      price: { minor: rate?.amount.minor ?? 0, currency: invoice.currency },
      tax_ids: [...fake.data.settings.default_tax_ids],
      amount: { minor: 0, currency: invoice.currency },
      entries: list.length,
      seconds,
      billed_seconds,
      released: false,
    });
    for (const entry of list) Object.assign(entry, { billing: 'draft', invoice_id: invoice.id, line_id: id });
  }
}

/** Those of a client that can be told in a currency. */
const ready = (fake: Fake, client: T.Id, currency: string) =>
  waitingExpenses(fake, client).filter((e) => e.bills.currency === currency);

function addExpenses(fake: Fake, invoice: T.Invoice, list: T.ExpenseView[]) {
  for (const e of list)
    invoice.lines.push({
      id: fake.newId(),
      kind: 'free',
      position: last(invoice) + 1,
      description: [e.merchant, e.trip?.from, e.trip?.to, e.note].filter(Boolean).join(', '),
      quantity: '1',
      unit: '',
      price: e.bills,
      tax_ids: [...fake.data.settings.default_tax_ids],
      amount: e.bills,
      entries: 0,
      seconds: 0,
      billed_seconds: 0,
      released: false,
      expense_id: e.id,
    });
}

function draftOf(fake: Fake, lineId: T.Id): { invoice: T.Invoice; line: T.Line } {
  for (const invoice of fake.data.invoices) {
    const line = invoice.lines.find((l) => l.id === lineId);
    if (line) return { invoice: mustBeDraft(invoice), line };
  }
  throw cannot('not_found', 'There is no such line.');
}

function mustBeDraft(invoice: T.Invoice): T.Invoice {
  if (invoice.state !== 'draft') throw cannot('not_draft', 'An issued invoice cannot change any more.');
  return invoice;
}

/** The draft that holds a part of this id. */
function holder(fake: Fake, parts: (invoice: T.Invoice) => { id: T.Id }[], id: T.Id): T.Invoice {
  const invoice = fake.data.invoices.find((i) => parts(i).some((p) => p.id === id));
  if (!invoice) throw cannot('not_found', 'There is no such part.');
  return mustBeDraft(invoice);
}

/** Puts lines and headings before another one, or last. */
function place(fake: Fake, invoice: T.Invoice, moved: T.Id[], before?: T.Id | null): T.Invoice {
  const all = [...invoice.lines, ...invoice.sections].sort((a, b) => a.position - b.position);
  const rest = all.filter((p) => !moved.includes(p.id));
  const at = before ? rest.findIndex((p) => p.id === before) : -1;
  const block = moved.map((id) => find(all, id));
  rest.splice(at < 0 ? rest.length : at, 0, ...block);
  for (const [n, part] of rest.entries()) part.position = n + 1;
  return recount(fake, invoice);
}

const given = (fields: object) => Object.fromEntries(Object.entries(fields).filter(([, v]) => v !== undefined));

function freeTime(fake: Fake, keep: (entry: RawEntry) => boolean) {
  for (const entry of fake.data.entries) {
    if (entry.billing === 'draft' && !keep(entry)) Object.assign(entry, { billing: 'unbilled', invoice_id: undefined });
  }
}

export const drafts: Handlers = {
  'invoice.draft': (fake, request) => {
    const client = find(fake.data.clients, request.client_id);
    const costs = request.expenses ? ready(fake, client.id, client.currency) : [];
    if (!request.empty && costs.length === 0 && unbilled(fake, client.id, request.from, request.to).length === 0)
      throw cannot('nothing_to_bill', 'There is no unbilled time in this period.');
    const invoice = blank(fake, client, request);
    if (!request.empty) addTime(fake, invoice, request);
    addExpenses(fake, invoice, costs);
    fake.data.invoices.unshift(invoice);
    if (request.milestones) addMilestones(fake, invoice);
    return recount(fake, invoice);
  },
  'invoice.preview_time': (fake, { client_id, from, to, invoice_id, rounding }) => {
    const entries = unbilled(fake, client_id, from, to);
    const draft = invoice_id && find(fake.data.invoices, invoice_id);
    const rule = rounding ?? (draft ? draft.rounding : ruleOf(fake, client_id));
    const raw_seconds = sum(entries.map((e) => secondsOf(fake, e)));
    const billed_seconds = billed(fake, entries, rule);
    const difference_seconds = billed_seconds - raw_seconds;
    return { entries: entries.length, held_back: 0, raw_seconds, billed_seconds, difference_seconds, rounding: rule };
  },
  'invoice.add_time': (fake, request) => {
    const invoice = mustBeDraft(find(fake.data.invoices, request.id));
    addTime(fake, invoice, request);
    return recount(fake, invoice);
  },
  'invoice.show': (fake, { id }) => {
    const invoice = find(fake.data.invoices, id);
    return invoice.state === 'draft' ? recount(fake, invoice) : invoice;
  },
  'invoice.edit': (fake, { id, ...fields }) => {
    const invoice = mustBeDraft(find(fake.data.invoices, id));
    remember(fake, invoice);
    return recount(fake, Object.assign(invoice, given(fields)));
  },
  'invoice.line_add': (fake, { id, description, quantity, unit, price_minor, tax_ids }) => {
    const invoice = mustBeDraft(find(fake.data.invoices, id));
    if (!description.trim()) throw invalid('description', 'required', 'is missing');
    invoice.lines.push({
      id: fake.newId(),
      kind: 'free',
      position: last(invoice) + 1,
      description,
      quantity: quantity ?? '1',
      unit: unit ?? 'pc',
      price: { minor: price_minor ?? 0, currency: invoice.currency },
      tax_ids: tax_ids ?? [...fake.data.settings.default_tax_ids],
      amount: { minor: 0, currency: invoice.currency },
      entries: 0,
      seconds: 0,
      billed_seconds: 0,
      released: false,
    });
    return recount(fake, invoice);
  },
  'invoice.line_edit': (fake, { line_id, price_minor, discount, ...fields }) => {
    const { invoice, line } = draftOf(fake, line_id);
    if (fields.description === '') throw invalid('description', 'required', 'is missing');
    Object.assign(line, given(fields));
    if (price_minor !== undefined) line.price = { ...line.price, minor: price_minor };
    if (discount === null) line.discount = undefined;
    else if (discount) line.discount = { portion: discount, amount: line.amount };
    return recount(fake, invoice);
  },
  'invoice.line_delete': (fake, { line_id }) => {
    const { invoice } = draftOf(fake, line_id);
    invoice.lines = invoice.lines.filter((l) => l.id !== line_id);
    freeTime(fake, (e) => (e as { line_id?: string }).line_id !== line_id);
    return recount(fake, invoice);
  },
  'invoice.add_expenses': (fake, { id, expense_ids }) => {
    const invoice = mustBeDraft(find(fake.data.invoices, id));
    const wanted = ready(fake, invoice.client_id, invoice.currency);
    addExpenses(fake, invoice, expense_ids ? wanted.filter((e) => expense_ids.includes(e.id)) : wanted);
    return recount(fake, invoice);
  },
  'invoice.add_items': (fake, { id, items }) => {
    const invoice = mustBeDraft(find(fake.data.invoices, id));
    for (const [n, { item_id, quantity, price_minor }] of items.entries()) {
      const item = find(fake.data.items, item_id);
      if (price_minor === undefined && item.price.currency !== invoice.currency)
        throw invalid(`items[${n}].price_minor`, 'other_currency', `give a price in ${invoice.currency}`);
      invoice.lines.push({
        id: fake.newId(),
        kind: 'free',
        position: last(invoice) + 1,
        description: [item.name, item.description].filter(Boolean).join('\n'),
        quantity: quantity ?? '1',
        unit: item.unit,
        price: { minor: price_minor ?? item.price.minor, currency: invoice.currency },
        tax_ids: item.tax_ids ?? [...fake.data.settings.default_tax_ids],
        amount: { minor: 0, currency: invoice.currency },
        entries: 0,
        seconds: 0,
        billed_seconds: 0,
        released: false,
      });
    }
    return recount(fake, invoice);
  },
  'invoice.line_move': (fake, { line_id, before }) => {
    const { invoice } = draftOf(fake, line_id);
    return place(fake, invoice, [line_id], before);
  },
  'invoice.section_add': (fake, { id, title, choice, before }) => {
    const invoice = mustBeDraft(find(fake.data.invoices, id));
    const section = {
      id: fake.newId(),
      position: last(invoice) + 1,
      title,
      amount: invoice.totals.lines,
      choice: choice ?? 'fixed',
    };
    invoice.sections.push(section);
    return place(fake, invoice, [section.id], before);
  },
  'invoice.section_edit': (fake, { section_id, ...fields }) => {
    const invoice = holder(fake, (i) => i.sections, section_id);
    Object.assign(find(invoice.sections, section_id), given(fields));
    return recount(fake, invoice);
  },
  'invoice.section_delete': (fake, { section_id }) => {
    const invoice = holder(fake, (i) => i.sections, section_id);
    invoice.sections = invoice.sections.filter((s) => s.id !== section_id);
    return recount(fake, invoice);
  },
  'invoice.section_move': (fake, { section_id, before }) => {
    const invoice = holder(fake, (i) => i.sections, section_id);
    const at = invoice.sections.findIndex((s) => s.id === section_id);
    const from = find(invoice.sections, section_id).position;
    const end = invoice.sections[at + 1]?.position ?? Number.POSITIVE_INFINITY;
    const own = invoice.lines.filter((l) => l.position > from && l.position < end).map((l) => l.id);
    return place(fake, invoice, [section_id, ...own], before);
  },
  'invoice.adjustment_add': (fake, { id, is_fee, label, portion, tax_ids }) => {
    const invoice = mustBeDraft(find(fake.data.invoices, id));
    const usual = is_fee ? [...fake.data.settings.default_tax_ids] : [];
    const amount = invoice.totals.lines;
    invoice.adjustments.push({
      id: fake.newId(),
      is_fee: is_fee ?? false,
      label: label ?? (is_fee ? 'Shipping' : 'Discount'),
      portion,
      tax_ids: tax_ids ?? usual,
      amount,
    });
    return recount(fake, invoice);
  },
  'invoice.adjustment_edit': (fake, { adjustment_id, ...fields }) => {
    const invoice = holder(fake, (i) => i.adjustments, adjustment_id);
    Object.assign(find(invoice.adjustments, adjustment_id), given(fields));
    return recount(fake, invoice);
  },
  'invoice.adjustment_delete': (fake, { adjustment_id }) => {
    const invoice = holder(fake, (i) => i.adjustments, adjustment_id);
    invoice.adjustments = invoice.adjustments.filter((a) => a.id !== adjustment_id);
    return recount(fake, invoice);
  },
  'invoice.line_entries': (fake, { line_id }) => {
    const known = fake.data.entries.filter((e) => (e as { line_id?: string }).line_id === line_id);
    const shown = known.length > 0 ? known : fake.data.entries.filter((e) => e.billing === 'billed').slice(0, 4);
    return { entries: shown.map((e) => showEntry(fake, e)) };
  },
  'invoice.discard': (fake, { id }) => {
    mustBeDraft(find(fake.data.invoices, id));
    freeTime(fake, (e) => e.invoice_id !== id);
    fake.data.invoices = fake.data.invoices.filter((i) => i.id !== id);
    return {};
  },
};
