import { addDays } from '../../format/dates';
import type * as T from '../types';
import { draftDeposit } from './deposits';
import { blank, recount } from './drafts';
import { projectView } from './objects';
import { cannot, type Fake, find, type Handlers, includes, invalid, iso, type RawMilestone } from './state';
import { addMoney, today } from './view';

const SOON_DAYS = 7;

const made = (id: T.Id, project_id: T.Id, name: string, fields: Partial<RawMilestone> = {}): RawMilestone => ({
  id,
  project_id,
  name,
  description: '',
  past: [],
  created_at: '2026-10-01T08:00:00.000Z',
  ...fields,
});

export function seedMilestones(): RawMilestone[] {
  const completion = {
    id: 'mc-1',
    on: '2026-11-12',
    note: 'Approved by Jana Weber',
    link: 'https://example.com/concept',
    files: [],
    at: '2026-11-12T15:00:00.000Z',
  };
  return [
    made('ms-concept', 'p-app', 'Concept', { share: '30', due_on: '2026-11-13', completion }),
    made('ms-beta', 'p-app', 'Beta', { share: '40', due_on: '2026-11-24', description: 'For the first 50 users' }),
    made('ms-launch', 'p-app', 'Launch', { share: '30', due_on: '2026-12-18' }),
    made('ms-book', 'p-brand', 'Brand book', { amount: { minor: 150_000, currency: 'EUR' }, due_on: '2026-11-18' }),
  ];
}

const lineOf = (fake: Fake, id: T.Id) =>
  fake.data.invoices.find((i) => i.lines.some((line) => line.milestone_id === id && !line.released));

function stateOf(m: RawMilestone, invoice: T.Invoice | undefined, day: T.Day): T.MilestoneState {
  if (invoice) return invoice.state === 'draft' ? 'on_draft' : invoice.state === 'paid' ? 'paid' : 'billed';
  if (m.completion) return 'completed';
  if (!m.due_on || m.due_on > addDays(day, SOON_DAYS)) return 'planned';
  return m.due_on < day ? 'overdue' : 'due_soon';
}

function view(fake: Fake, m: RawMilestone): T.Milestone {
  const project = projectView(fake, find(fake.data.projects, m.project_id));
  const invoice = lineOf(fake, m.id);
  const { past: _, deposit, ...raw } = m;
  const agreed = project.budget;
  const share = m.share && agreed && { ...agreed, minor: Math.round((agreed.minor * Number(m.share)) / 100) };
  const asked = fake.data.invoices.find((i) => i.id === deposit);
  return {
    ...raw,
    position: fake.data.milestones.indexOf(m) + 1,
    project_name: project.name,
    color: project.color,
    client_id: project.client_id,
    client_name: project.client_name,
    amount: m.amount ?? (share || undefined),
    state: stateOf(m, invoice, today(fake)),
    invoice_id: invoice?.id,
    invoice_number: invoice?.number,
    deposit: asked && {
      invoice_id: asked.id,
      number: asked.number,
      total: asked.number ? asked.totals.total : undefined,
      used_by: undefined,
      paid: asked.state === 'paid',
    },
  };
}

export const milestonesOf = (fake: Fake, client?: T.Id) =>
  fake.data.milestones.map((m) => view(fake, m)).filter((m) => !client || m.client_id === client);

export const waitingMilestones = (fake: Fake, client?: T.Id) =>
  milestonesOf(fake, client).filter((m) => m.state === 'completed' && m.amount);

export function dueMilestones(fake: Fake): T.DueMilestone[] {
  const day = today(fake);
  return milestonesOf(fake)
    .filter((m) => m.state === 'due_soon' || m.state === 'overdue')
    .sort((a, b) => (a.due_on ?? '').localeCompare(b.due_on ?? ''))
    .map((m) => ({
      id: m.id,
      name: m.name,
      project_id: m.project_id,
      project_name: m.project_name,
      client_name: m.client_name,
      due_on: m.due_on ?? day,
      days: Math.round((Date.parse(m.due_on ?? day) - Date.parse(day)) / 86_400_000),
    }));
}

const sum = (list: T.Milestone[], ...states: T.MilestoneState[]) =>
  list
    .filter((m) => states.length === 0 || states.includes(m.state))
    .reduce<T.Money[]>((all, m) => (m.amount ? addMoney(all, m.amount) : all), []);

function put(fake: Fake, invoice: T.Invoice, chosen: T.Milestone[]): T.Invoice {
  for (const m of chosen) {
    if (m.state !== 'completed') throw invalid('milestone_ids[0]', 'not_completed', 'Is not completed.');
    const amount = m.amount ?? { minor: 0, currency: invoice.currency };
    invoice.lines.push({
      id: fake.newId(),
      kind: 'free',
      position: invoice.lines.length + invoice.sections.length + 1,
      description: `${m.project_name}: ${m.name}`,
      quantity: '1',
      unit: '',
      price: amount,
      tax_ids: ['x-19'],
      amount,
      entries: 0,
      seconds: 0,
      billed_seconds: 0,
      released: false,
      milestone_id: m.id,
    });
  }
  return recount(fake, invoice);
}

export function addMilestones(fake: Fake, invoice: T.Invoice) {
  return put(fake, invoice, waitingMilestones(fake, invoice.client_id));
}

function done(fake: Fake, id: T.Id): RawMilestone & { completion: T.MilestoneCompletion } {
  const m = find(fake.data.milestones, id);
  if (!m.completion) throw cannot('not_completed', 'It is not completed.');
  return m as RawMilestone & { completion: T.MilestoneCompletion };
}

const event = (what: T.MilestoneHappening, on: T.Day, at: T.Instant, fields: Partial<T.MilestoneEvent> = {}) => ({
  what,
  on,
  at,
  text: '',
  link: '',
  files: [],
  ...fields,
});

export const milestones: Handlers = {
  'milestone.list': (fake, { project_id, client_id, states, text }) => {
    const list = milestonesOf(fake, client_id).filter(
      (m) =>
        (!project_id || m.project_id === project_id) &&
        (!states?.length || states.includes(m.state)) &&
        includes(m.name, text),
    );
    return {
      milestones: list,
      planned: sum(list),
      waiting: sum(list, 'completed'),
      billed: sum(list, 'billed', 'paid'),
      paid: sum(list, 'paid'),
    };
  },
  'milestone.show': (fake, { id }) => view(fake, find(fake.data.milestones, id)),
  'milestone.history': (fake, { id }) => {
    const m = find(fake.data.milestones, id);
    const k = m.completion;
    const events = [event('added', m.created_at.slice(0, 10), m.created_at), ...m.past];
    if (k) events.push(event('completed', k.on, k.at, { text: k.note, link: k.link, files: k.files }));
    return { events };
  },
  'milestone.add': (fake, { project_id, name, description, due_on, amount, share }) => {
    if (!name.trim()) throw invalid('name', 'required', 'is missing');
    const m = made(fake.newId(), project_id, name.trim(), {
      description: description ?? '',
      created_at: iso(fake.nowMs()),
    });
    Object.assign(m, { due_on: due_on ?? undefined, amount: amount ?? undefined, share: share ?? undefined });
    fake.data.milestones.push(m);
    return view(fake, m);
  },
  'milestone.edit': (fake, { id, amount, share, due_on, ...fields }) => {
    const m = find(fake.data.milestones, id);
    for (const [key, value] of Object.entries(fields)) if (value !== undefined) Object.assign(m, { [key]: value });
    if (due_on !== undefined) m.due_on = due_on ?? undefined;
    if (amount !== undefined) Object.assign(m, { amount: amount ?? undefined, share: undefined });
    if (share !== undefined) Object.assign(m, { share: share ?? undefined, amount: undefined });
    return view(fake, m);
  },
  'milestone.move': (fake, { id, before }) => {
    const m = find(fake.data.milestones, id);
    const rest = fake.data.milestones.filter((x) => x !== m);
    const at = before ? rest.findIndex((x) => x.id === before) : rest.length;
    fake.data.milestones = [...rest.slice(0, at), m, ...rest.slice(at)];
    return view(fake, m);
  },
  'milestone.delete': (fake, { id }) => {
    if (lineOf(fake, id)) throw cannot('on_draft', 'It is on a draft.');
    fake.data.milestones = fake.data.milestones.filter((m) => m.id !== id);
    return {};
  },
  'milestone.plan': (fake, { project_id, parts }) => {
    const all = parts.map(({ name, share, amount }) =>
      made(fake.newId(), project_id, name, { share: share ?? undefined, amount: amount ?? undefined }),
    );
    fake.data.milestones.push(...all);
    return { milestones: all.map((m) => view(fake, m)) };
  },
  'milestone.complete': (fake, { id, completed_on, note, link }) => {
    const m = find(fake.data.milestones, id);
    if (link && !/^https?:\/\//.test(link)) throw invalid('link', 'not_a_link', 'is no address');
    const on = completed_on ?? today(fake);
    m.completion = { id: fake.newId(), on, note: note ?? '', link: link ?? '', files: [], at: iso(fake.nowMs()) };
    return view(fake, m);
  },
  'milestone.evidence': (fake, { id, completed_on, note, link }) => {
    const m = done(fake, id);
    Object.assign(m.completion, {
      on: completed_on ?? m.completion.on,
      note: note ?? m.completion.note,
      link: link ?? m.completion.link,
    });
    return view(fake, m);
  },
  'milestone.reopen': (fake, { id, reason }) => {
    const m: RawMilestone = done(fake, id);
    if (!reason.trim()) throw invalid('reason', 'required', 'is missing');
    const k = m.completion;
    if (k) m.past.push(event('completed', k.on, k.at, { text: k.note, link: k.link, files: k.files }));
    m.past.push(event('reopened', today(fake), iso(fake.nowMs()), { text: reason }));
    m.completion = undefined;
    return view(fake, m);
  },
  'milestone.attach': (fake, { id, file }) => {
    const m = done(fake, id);
    const bytes = Math.floor((file.base64.length * 3) / 4);
    const link = { id: fake.newId(), name: file.name, bytes, mime: 'text/plain', sha256: '0'.repeat(64) };
    m.completion.files = [...m.completion.files, { ...link, created_at: iso(fake.nowMs()) }];
    fake.data.bytes[link.id] = file.base64;
    return view(fake, m);
  },
  'milestone.detach': (fake, { file_id }) => {
    const m = fake.data.milestones.find((x) => x.completion?.files.some((file) => file.id === file_id));
    if (!m?.completion) throw cannot('not_found', 'There is no such file.');
    m.completion.files = m.completion.files.filter((file) => file.id !== file_id);
    return view(fake, m);
  },
  'milestone.bill': (fake, { milestone_ids, invoice_id }) => {
    const chosen = milestone_ids.map((id) => view(fake, find(fake.data.milestones, id)));
    if (invoice_id) return put(fake, find(fake.data.invoices, invoice_id), chosen);
    const invoice = blank(fake, find(fake.data.clients, chosen[0]?.client_id), { subject: chosen[0]?.project_name });
    fake.data.invoices.unshift(invoice);
    return put(fake, invoice, chosen);
  },
  'milestone.deposit': (fake, { id, amount_minor, percent }) => {
    const raw = find(fake.data.milestones, id);
    const m = view(fake, raw);
    const whole = m.amount?.minor ?? 0;
    const minor = amount_minor ?? Math.round((whole * Number(percent ?? '100')) / 100);
    if (minor <= 0 || minor > whole) throw invalid('percent', 'out_of_range', 'is nothing, or too much');
    const invoice = draftDeposit(fake, find(fake.data.clients, m.client_id), m.project_name, minor);
    raw.deposit = invoice.id;
    return invoice;
  },
  'invoice.waiting_milestones': (fake, { client_id }) => ({ milestones: waitingMilestones(fake, client_id) }),
  'invoice.add_milestones': (fake, { id, milestone_ids }) => {
    const invoice = find(fake.data.invoices, id);
    const waiting = waitingMilestones(fake, invoice.client_id);
    return put(fake, invoice, milestone_ids ? waiting.filter((m) => milestone_ids.includes(m.id)) : waiting);
  },
};
