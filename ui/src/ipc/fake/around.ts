import { addDays } from '../../format/dates';
import type * as T from '../types';
import { pendingGaps } from './away';
import { conflictsOf } from './calendar';
import { failedCollections } from './collect';
import { waitingExpenses } from './expenses';
import { unreadOf } from './messages';
import { dueMilestones, waitingMilestones } from './milestones';
import { taskView } from './objects';
import { quoteRows } from './quotes';
import { rules } from './recurring';
import { emptyData, fullData } from './seed';
import { type Fake, find, type Handlers, includes, invalid, patch } from './state';
import { dueDisputes, dueHolds } from './stripe';
import { dayView } from './time';
import { addMoney, allEntries, amountOf, dayOf, pathOf, rateOf, secondsOf, showEntry, sum, today } from './view';

function home(fake: Fake): T.Today {
  const { data } = fake;
  const day = today(fake);
  const monday = addDays(day, -((new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7));
  const week_days = Array.from({ length: 7 }, (_, i) => addDays(monday, i));
  const entries = allEntries(fake);
  const unbilled = entries.filter((e) => e.billing === 'unbilled');
  const owed = data.invoices.filter((i) => i.state !== 'draft' && i.open.minor > 0);
  const overdue = owed.filter((i) => (i.due_on ?? '9') < day);
  const late = (i: T.Invoice) => Math.round((Date.parse(day) - Date.parse(i.due_on ?? day)) / 86_400_000);
  const total = (list: (T.Money | undefined)[]) => list.reduce<T.Money[]>((all, m) => addMoney(all, m), []);
  const needs: T.Need[] = overdue.map((i) => ({
    kind: 'overdue_invoice',
    invoice_id: i.id,
    number: i.number ?? '',
    client_name: i.client_name,
    days: late(i),
    amount: i.open,
  }));
  needs.push(...dueDisputes(fake).map((due): T.Need => ({ kind: 'dispute', due })));
  needs.push(...dueHolds(fake).map((due): T.Need => ({ kind: 'hold', due })));
  needs.push(...failedCollections(fake).map((failed): T.Need => ({ kind: 'collection', failed })));
  needs.push(...pendingGaps(fake).map((gap): T.Need => ({ kind: 'away', gap })));
  for (const e of entries)
    for (const finding of e.findings)
      if (!finding.resolved) needs.push({ kind: 'finding', entry_id: e.id, finding, note: e.note });
  const call = entries.find((e) => e.id === 'e-call');
  if (call && showEntry(fake, call).overlaps)
    needs.push({ kind: 'overlap', entry_id: 'e-call', other_id: 'e-0-11', seconds: 900 });
  needs.push(...unreadOf(fake).map((thread): T.Need => ({ kind: 'message', thread })));
  needs.push(...conflictsOf(fake).map((conflict): T.Need => ({ kind: 'calendar_conflict', conflict })));
  needs.push(...dueMilestones(fake).map((due): T.Need => ({ kind: 'milestone', due })));
  for (const t of data.tasks)
    if (t.due_on && t.due_on < day && t.status !== 'done')
      needs.push({ kind: 'task_overdue', task_id: t.id, name: t.name, due_on: t.due_on });
  return {
    day: dayView(fake, day),
    goal_seconds: data.settings.daily_goal_seconds,
    week_days,
    week_seconds: week_days.map((d) =>
      sum(entries.filter((e) => dayOf(fake, e.start) === d).map((e) => secondsOf(fake, e))),
    ),
    unbilled: total(unbilled.map((e) => amountOf(fake, e))),
    unbilled_seconds: sum(unbilled.map((e) => secondsOf(fake, e))),
    unbilled_projects: new Set(unbilled.map((e) => pathOf(fake, e.link).project_id)).size,
    unbilled_expenses: total(waitingExpenses(fake).map((e) => e.bills)),
    unbilled_expense_count: waitingExpenses(fake).length,
    unbilled_milestones: total(waitingMilestones(fake).map((m) => m.amount)),
    unbilled_milestone_count: waitingMilestones(fake).length,
    owed: total(owed.map((i) => i.open)),
    owed_count: owed.length,
    overdue: total(overdue.map((i) => i.open)),
    overdue_count: overdue.length,
    overdue_days: overdue.length ? Math.max(...overdue.map(late)) : undefined,
    paid_this_month: total(
      data.payments
        .filter((p) => !p.voided && p.kind === 'payment' && p.paid_on.slice(0, 7) === day.slice(0, 7))
        .map((p) => p.amount),
    ),
    ...offered(fake, needs),
    needs,
    next_tasks: data.tasks
      .filter((t) => t.status !== 'done')
      .map((t) => taskView(fake, t))
      .sort((a, b) => (a.due_on ?? '9').localeCompare(b.due_on ?? '9'))
      .slice(0, 5),
  };
}

/** What was offered and waits, and what rules make next; what of it needs the user is added to `needs`. */
function offered(fake: Fake, needs: T.Need[]) {
  const day = today(fake);
  const waiting = quoteRows(fake).filter((q) => q.state === 'sent' && q.valid_until);
  const until = waiting.map((q) => q.valid_until ?? day).sort()[0];
  for (const q of waiting) {
    const days_left = Math.round((Date.parse(q.valid_until ?? day) - Date.parse(day)) / 86_400_000);
    const { id: quote_id, number = '', client_name, total: amount } = q;
    if (days_left <= 7)
      needs.push({
        kind: 'quote_ends',
        quote_id,
        number,
        client_name,
        valid_until: q.valid_until ?? day,
        days_left,
        amount,
      });
  }
  const recurring = rules(fake)
    .flatMap((r) =>
      r.next
        .filter((p) => p.on <= addDays(day, 30))
        .map(
          (p): T.RecurringComing => ({
            recurring_id: r.id,
            name: r.name,
            client_name: r.client_name,
            on: p.on,
            mode: r.mode,
            net: r.net,
          }),
        ),
    )
    .sort((a, b) => a.on.localeCompare(b.on));
  const total = (list: T.Money[]) => list.reduce<T.Money[]>((all, m) => addMoney(all, m), []);
  return {
    quoted: total(waiting.map((q) => q.total)),
    quoted_count: waiting.length,
    quoted_until: until,
    recurring,
    recurring_net: total(recurring.map((c) => c.net)),
  };
}

function hits(fake: Fake, text: string, limit: number): T.Hit[] {
  const { data } = fake;
  const all: T.Hit[] = [
    ...data.clients.map((c): T.Hit => ({ kind: 'client', id: c.id, title: c.name, subtitle: c.legal_name })),
    ...data.projects.map(
      (p): T.Hit => ({
        kind: 'project',
        id: p.id,
        title: p.name,
        subtitle: data.clients.find((c) => c.id === p.client_id)?.name ?? '',
        color: p.color,
      }),
    ),
    ...data.tasks
      .map((t) => taskView(fake, t))
      .map(
        (t): T.Hit => ({
          kind: 'task',
          id: t.id,
          title: t.name,
          subtitle: [t.client_name, t.project_name].filter(Boolean).join(' › '),
          color: t.color,
        }),
      ),
    ...data.milestones.map((m): T.Hit => ({ kind: 'milestone', id: m.id, title: m.name, subtitle: '' })),
    ...data.invoices
      .filter((i) => i.number)
      .map((i): T.Hit => ({ kind: 'invoice', id: i.id, title: i.number ?? '', subtitle: i.client_name })),
    ...data.quotes.map((q): T.Hit => {
      const paper = find(data.invoices, q.id);
      return { kind: 'quote', id: q.id, title: q.number ?? paper.subject, subtitle: paper.client_name };
    }),
    ...data.recurring.map((r): T.Hit => ({ kind: 'recurring', id: r.id, title: r.name, subtitle: r.client_name })),
    ...data.items.map((i): T.Hit => ({ kind: 'item', id: i.id, title: i.name, subtitle: i.category })),
  ];
  return all.filter((h) => includes(`${h.title} ${h.subtitle}`, text)).slice(0, limit);
}

export const around: Handlers = {
  'workspace.status': ({ data }) => data.workspace,
  'workspace.create': (fake, request) => {
    if (!request.name.trim()) throw invalid('name', 'required', 'A name is needed.');
    const info: T.WorkspaceInfo = {
      id: fake.newId(),
      name: request.name,
      key: request.passphrase ? 'passphrase' : 'keychain',
      demo: request.demo ?? false,
      created_at: new Date(fake.nowMs()).toISOString(),
    };
    const { country, currency, zone } = request;
    fake.data = {
      ...(info.demo ? fullData() : emptyData()),
      workspace: {
        ...fake.data.workspace,
        state: 'open',
        workspace: info,
        workspaces: [...fake.data.workspace.workspaces, info],
      },
    };
    Object.assign(fake.data.settings, {
      country,
      currency,
      zone,
      week_start: request.week_start ?? 'monday',
      language: request.language ?? 'en',
    });
    return fake.data.workspace;
  },
  'workspace.open': ({ data }, { id, passphrase }) => {
    if (passphrase === 'wrong') throw invalid('passphrase', 'wrong_key', 'The passphrase does not fit.');
    Object.assign(data.workspace, { state: 'open', workspace: find(data.workspace.workspaces, id) });
    return data.workspace;
  },
  'workspace.verify': () => ({
    ok: true,
    checks: ['integrity', 'foreign_keys', 'hash_chain', 'conservation', 'totals', 'snapshots', 'numbering'].map(
      (name) => ({ name, ok: true, detail: '' }),
    ),
  }),
  'workspace.backup': ({ data }, { path }) => ({ path: path ?? `${data.workspace.data_dir}/backups/2026-11-20.stint` }),
  'number.check': (_, { text }) => ({ state: 'right', text, message: '' }),
  'settings.get': ({ data }) => data.settings,
  'settings.update': ({ data }, fields) => patch(data.settings, fields),
  'profile.get': ({ data }) => data.profile,
  'profile.save': ({ data }, fields) => {
    data.profile = { ...data.profile, ...fields, version: data.profile.version + 1 };
    return data.profile;
  },
  'paper_font.show': ({ data }) => data.paperFont,
  'paper_font.save': ({ data }, { regular_base64, bold_base64 }) => {
    if (atob(regular_base64) === 'no font') throw invalid('regular', 'not_a_font', 'is no TTF or OTF that can be read');
    data.paperFont = { family: 'Liberation Sans', has_bold: !!bold_base64 };
    return data.paperFont;
  },
  'paper_font.remove': ({ data }) => {
    data.paperFont = { has_bold: false };
    return data.paperFont;
  },
  'person.list': ({ data }) => ({ people: data.people }),
  'person.add': (fake, input) => {
    const person: T.Person = { id: fake.newId(), email: '', role: 'assistant', active: true, ...input };
    fake.data.people.push(person);
    return person;
  },
  'person.edit': ({ data }, fields) => patch(find(data.people, fields.id), fields),
  'rate.list': ({ data }, { purpose = 'price', scope, scope_id }) => ({
    rates: data.rates.filter(
      (r) => r.purpose === purpose && (!scope || r.scope === scope) && (!scope_id || r.scope_id === scope_id),
    ),
  }),
  'rate.set': (fake, request) => {
    if (request.amount.minor < 0) throw invalid('amount', 'negative', 'A rate cannot be negative.');
    const { data } = fake;
    const name = [...data.clients, ...data.projects, ...data.tasks, ...data.people].find(
      (x) => x.id === request.scope_id,
    )?.name;
    const { purpose = 'price' } = request;
    const valid_from = request.valid_from ?? today(fake);
    data.rates = data.rates.filter(
      (r) =>
        !(
          r.purpose === purpose &&
          r.scope === request.scope &&
          r.scope_id === request.scope_id &&
          r.valid_from === valid_from
        ),
    );
    const rate: T.Rate = {
      id: fake.newId(),
      purpose,
      scope: request.scope,
      scope_id: request.scope_id,
      scope_name: name,
      amount: request.amount,
      valid_from,
    };
    data.rates.push(rate);
    return rate;
  },
  'rate.delete': ({ data }, { id }) => {
    data.rates = data.rates.filter((r) => r.id !== id);
    return {};
  },
  'rate.resolve': (fake, { on, ...link }) => ({ rate: rateOf(fake, pathOf(fake, link), on) }),
  'home.today': home,
  'search.find': (fake, { text, limit }) => ({ hits: hits(fake, text, limit ?? 20) }),
  'activity.list': () => ({ activity: [] }),
};
