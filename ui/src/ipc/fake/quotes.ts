import { addDays } from '../../format/dates';
import type * as T from '../types';
import { draftDeposit } from './deposits';
import { blank, counted, recount } from './drafts';
import { fakePdf } from './pdf';
import { cannot, type Fake, find, type Handlers, includes, invalid, iso, type RawQuote } from './state';
import { sum, today } from './view';

const USUAL_DAYS = 30;

const paperOf = (fake: Fake, q: RawQuote) => find(fake.data.invoices, q.id);
const versionsOf = (fake: Fake, q: RawQuote) =>
  fake.data.quotes.filter((v) => v.first === q.first).sort((a, b) => a.version - b.version);
const newest = (fake: Fake, q: RawQuote) => versionsOf(fake, q).at(-1)?.id === q.id;

function stateOf(fake: Fake, q: RawQuote): T.QuoteState {
  if (!q.sent_on) return 'draft';
  if (versionsOf(fake, q).some((v) => v.version > q.version && v.sent_on)) return 'replaced';
  if (q.answer) return q.answer.answer;
  return today(fake) > validUntil(fake, q) ? 'expired' : 'sent';
}

const validUntil = (fake: Fake, q: RawQuote) => q.valid_until ?? addDays(q.sent_on ?? today(fake), USUAL_DAYS);
const numberOf = (fake: Fake, q: RawQuote) => versionsOf(fake, q).find((v) => v.number)?.number;

/** Good enough for a stand-in: 19 % on all of it; the core's own rules are tested there. */
function totalOf(paper: T.Invoice, chosen?: T.Id[]): { net: T.Money; total: T.Money } {
  const net = sum(counted(paper, chosen).map((l) => l.amount.minor));
  const money = (minor: number) => ({ minor, currency: paper.currency });
  return { net: money(net), total: money(net + Math.round(net * 0.19)) };
}

function proposal(paper: T.Invoice): T.Id[] {
  const first = paper.sections.find((s) => s.choice === 'package');
  return first ? [first.id] : [];
}

function nextNumber(fake: Fake): string {
  const numbers = new Set(fake.data.quotes.map((q) => q.number).filter(Boolean));
  return `Q-2026-${String(numbers.size + 1).padStart(4, '0')}`;
}

function ref(invoice: T.Invoice): T.DocumentRef {
  const { id, kind, number, issued_on, totals } = invoice;
  return { id, kind, number, issued_on, total: totals.total };
}

function events(fake: Fake, q: RawQuote): T.QuoteEvent[] {
  const list: T.QuoteEvent[] = [];
  for (const v of versionsOf(fake, q)) {
    const paper = paperOf(fake, v);
    const say = (what: T.QuoteHappening, on: T.Day, amount?: T.Money, text = '') =>
      list.push({ what, version: v.version, on, amount, text, taken_back: false });
    say('created', v.sent_on ?? today(fake));
    if (v.sent_on) say('sent', v.sent_on, totalOf(paper).total);
    if (v.answer) say(v.answer.answer, v.answer.on, v.answer.total ?? undefined, v.answer.by);
    if (stateOf(fake, v) === 'expired') say('expired', addDays(validUntil(fake, v), 1));
  }
  return list;
}

function show(fake: Fake, id: T.Id): T.Quote {
  const q = find(fake.data.quotes, id);
  const paper = recount(fake, paperOf(fake, q));
  const state = stateOf(fake, q);
  const first = proposal(paper);
  const others = (s: T.Section) =>
    s.choice === 'package' ? first.filter((other) => !paper.sections.some((p) => p.id === other)) : first;
  return {
    id,
    version: q.version,
    newest: newest(fake, q),
    state,
    number: numberOf(fake, q),
    next_number: numberOf(fake, q) ? undefined : nextNumber(fake),
    client_id: paper.client_id,
    client_name: paper.client_name,
    currency: paper.currency,
    subject: paper.subject,
    language: paper.language,
    intro: q.intro,
    valid_until: validUntil(fake, q),
    valid_until_given: q.valid_until !== undefined,
    sent_on: q.sent_on,
    ...totalOf(paper),
    options: paper.sections
      .filter((s) => s.choice !== 'fixed')
      .map((s) => ({
        section_id: s.id,
        title: s.title,
        choice: s.choice,
        amount: s.amount,
        leads_to: totalOf(paper, [...others(s), s.id]).total,
        proposed: first.includes(s.id),
      })),
    answer: q.answer,
    invoices: q.invoices.flatMap((one) => fake.data.invoices.filter((i) => i.id === one).map(ref)),
    versions: versionsOf(fake, q).map((v) => ({
      id: v.id,
      version: v.version,
      state: stateOf(fake, v),
      sent_on: v.sent_on,
      total: totalOf(paperOf(fake, v)).total,
    })),
    events: events(fake, q),
    problems: state === 'draft' ? paper.problems : [],
    created_at: paper.created_at,
  };
}

function row(fake: Fake, q: RawQuote): T.QuoteRow {
  const paper = recount(fake, paperOf(fake, q));
  return {
    id: q.id,
    version: q.version,
    number: numberOf(fake, q),
    client_id: paper.client_id,
    client_name: paper.client_name,
    subject: paper.subject,
    state: stateOf(fake, q),
    sent_on: q.sent_on,
    valid_until: q.sent_on ? validUntil(fake, q) : q.valid_until,
    total: q.answer?.total ?? totalOf(paper).total,
  };
}

/** A paper of the same content, and its place among the quotes. */
function copy(fake: Fake, from: RawQuote, more: Partial<RawQuote>): T.Quote {
  const paper = structuredClone(paperOf(fake, from));
  paper.id = fake.newId();
  for (const part of [...paper.lines, ...paper.sections]) part.id = fake.newId();
  fake.data.invoices.push(paper);
  const intro = from.intro;
  fake.data.quotes.unshift({ id: paper.id, first: paper.id, version: 1, intro, invoices: [], ...more });
  return show(fake, paper.id);
}

function answer(fake: Fake, id: T.Id, said: Partial<T.QuoteAnswer> & Pick<T.QuoteAnswer, 'answer'>) {
  const q = find(fake.data.quotes, id);
  if (!q.sent_on) throw cannot('draft', 'It was not sent yet.');
  q.answer = { on: today(fake), by: '', note: '', chosen: [], ...said };
  return show(fake, id);
}

function askFor(fake: Fake, id: T.Id, portion: T.Portion, chosen?: T.Id[]): T.Invoice {
  const q = find(fake.data.quotes, id);
  const paper = paperOf(fake, q);
  const { net } = totalOf(paper, chosen ?? q.answer?.chosen);
  const minor = 'minor' in portion ? portion.minor : Math.round((net.minor * Number(portion.percent)) / 100);
  const made = draftDeposit(fake, find(fake.data.clients, paper.client_id), paper.subject, minor);
  q.invoices.push(made.id);
  return made;
}

/** The last version of each. */
export const quoteRows = (fake: Fake): T.QuoteRow[] =>
  fake.data.quotes.filter((q) => newest(fake, q)).map((q) => row(fake, q));

export const quotes: Handlers = {
  'quote.list': (fake, { state, client_id, text }) => {
    const rows = quoteRows(fake).filter(
      (r) => (!client_id || r.client_id === client_id) && includes(`${r.number} ${r.client_name} ${r.subject}`, text),
    );
    const states = ['draft', 'sent', 'expired', 'accepted', 'declined', 'withdrawn'] as const;
    const currencies = [...new Set(rows.map((r) => r.total.currency))];
    const total = (currency: string, of: T.QuoteState) => ({
      minor: sum(rows.filter((r) => r.state === of && r.total.currency === currency).map((r) => r.total.minor)),
      currency,
    });
    return {
      quotes: rows.filter((r) => !state || r.state === state),
      counts: states.map((one) => ({ state: one, count: rows.filter((r) => r.state === one).length })),
      sums: currencies.map((currency) => ({
        currency,
        draft: total(currency, 'draft'),
        waiting: total(currency, 'sent'),
        accepted: total(currency, 'accepted'),
      })),
    };
  },
  'quote.show': (fake, { id }) => show(fake, id),
  'quote.total': (fake, { id, chosen }) => totalOf(paperOf(fake, find(fake.data.quotes, id)), chosen),
  'quote.pdf': (fake, { id }) => {
    const q = find(fake.data.quotes, id);
    const base64 = fakePdf(paperOf(fake, q), fake.data.profile.legal_name || 'Stint');
    return { file_name: `${q.number ?? 'Quote'}.pdf`, base64, sha256: String(base64.length) };
  },
  'quote.origin': (fake, { invoice_id }) => {
    const q = fake.data.quotes.find((one) => one.invoices.includes(invoice_id));
    return { quote_id: q?.id, number: q && numberOf(fake, q) };
  },
  'quote.add': (fake, { client_id, subject }) => {
    const paper = blank(fake, find(fake.data.clients, client_id), { subject: subject ?? '' });
    Object.assign(paper, { kind: 'quote', purpose: 'quote', next_number: undefined });
    fake.data.invoices.push(paper);
    fake.data.quotes.unshift({ id: paper.id, first: paper.id, version: 1, intro: '', invoices: [] });
    return show(fake, paper.id);
  },
  'quote.edit': (fake, { id, intro, valid_until }) => {
    const q = find(fake.data.quotes, id);
    if (q.sent_on) throw cannot('sent', 'It was sent and stands as it is.');
    if (intro !== undefined && intro !== null) q.intro = intro;
    if (valid_until !== undefined) q.valid_until = valid_until ?? undefined;
    return show(fake, id);
  },
  'quote.discard': (fake, { id }) => {
    fake.data.quotes = fake.data.quotes.filter((q) => q.id !== id);
    fake.data.invoices = fake.data.invoices.filter((i) => i.id !== id);
    return {};
  },
  'quote.duplicate': (fake, { id }) => copy(fake, find(fake.data.quotes, id), {}),
  'quote.revise': (fake, { id }) => {
    const q = find(fake.data.quotes, id);
    return copy(fake, q, { first: q.first, version: q.version + 1 });
  },
  'quote.send': (fake, { id, sent_on, valid_until }) => {
    const q = find(fake.data.quotes, id);
    const on = sent_on ?? today(fake);
    if (on > today(fake)) throw invalid('sent_on', 'in_future', 'is yet to come: choose today');
    Object.assign(q, { number: numberOf(fake, q) ?? nextNumber(fake), sent_on: on });
    q.valid_until = valid_until ?? q.valid_until ?? addDays(on, USUAL_DAYS);
    return show(fake, id);
  },
  'quote.accept': (fake, { id, on, by, note, chosen, project_id, project_name, no_project, deposit }) => {
    if (deposit) askFor(fake, id, deposit, chosen ?? undefined);
    const paper = paperOf(fake, find(fake.data.quotes, id));
    const picked = chosen ?? proposal(paper);
    const known = fake.data.projects.find((p) => p.id === project_id);
    const project = no_project ? undefined : (known?.name ?? project_name ?? paper.subject);
    return answer(fake, id, {
      answer: 'accepted',
      on: on ?? today(fake),
      by,
      note,
      chosen: picked,
      total: totalOf(paper, picked).total,
      project_id: project && (project_id ?? fake.newId()),
      project_name: project,
      contract: `Agreement: ${paper.subject}`,
    });
  },
  'quote.decline': (fake, { id, on, by, note }) =>
    answer(fake, id, { answer: 'declined', on: on ?? today(fake), by, note }),
  'quote.withdraw': (fake, { id, on, by, note }) =>
    answer(fake, id, { answer: 'withdrawn', on: on ?? today(fake), by, note }),
  'quote.take_back': (fake, { id }) => {
    find(fake.data.quotes, id).answer = undefined;
    return show(fake, id);
  },
  'quote.invoice': (fake, { id, chosen }) => {
    const q = find(fake.data.quotes, id);
    const made = structuredClone(paperOf(fake, q));
    made.lines = counted(made, chosen ?? q.answer?.chosen);
    for (const part of made.lines) part.id = fake.newId();
    Object.assign(made, {
      id: fake.newId(),
      kind: 'invoice',
      purpose: 'invoice',
      sections: [],
      created_at: iso(fake.nowMs()),
    });
    fake.data.invoices.unshift(made);
    q.invoices.push(made.id);
    return ref(recount(fake, made));
  },
  'quote.deposit': (fake, { id, portion }) => ref(askFor(fake, id, portion)),
  'quote.contract': (fake, { id, contract }) => {
    const q = find(fake.data.quotes, id);
    if (!contract.trim()) throw invalid('contract', 'required', 'is missing');
    if (q.answer) q.answer.contract = contract;
    return show(fake, id);
  },
};
