import type * as T from '../types';
import { waitingExpenses } from './expenses';
import { waitingMilestones } from './milestones';
import { emptyAddress, noEInvoice } from './seed';
import {
  cannot,
  type Fake,
  find,
  type Handlers,
  includes,
  invalid,
  iso,
  patch,
  type RawProject,
  type RawTask,
} from './state';
import { addMoney, allEntries, amountOf, pathOf, secondsOf, sum } from './view';

const named = (name: string | null | undefined) => {
  if (name !== undefined && !name?.trim()) throw invalid('name', 'required', 'A name is needed.');
};

function clientFigures(fake: Fake, c: T.Client): T.ClientFigures {
  const mine = allEntries(fake).filter((e) => pathOf(fake, e.link).client_id === c.id);
  const unbilled = mine.filter((e) => e.billing === 'unbilled');
  const owed = fake.data.invoices.filter((i) => i.client_id === c.id && i.state !== 'draft' && i.open.minor > 0);
  return {
    client_id: c.id,
    projects: fake.data.projects.filter((p) => p.client_id === c.id && !p.archived).length,
    unbilled_seconds: sum(unbilled.map((e) => secondsOf(fake, e))),
    unbilled: unbilled.map((e) => amountOf(fake, e)).reduce(addMoney, [] as T.Money[]),
    unbilled_milestones: waitingMilestones(fake, c.id).reduce<T.Money[]>(
      (list, m) => (m.amount ? addMoney(list, m.amount) : list),
      [],
    ),
    unbilled_expenses: waitingExpenses(fake, c.id).reduce<T.Money[]>((list, e) => addMoney(list, e.bills), []),
    owed: owed.map((i) => i.open).reduce(addMoney, [] as T.Money[]),
    last_entry_at: mine
      .map((e) => e.start)
      .sort()
      .at(-1),
  };
}

export function projectView(fake: Fake, p: RawProject): T.Project {
  return { ...p, client_name: fake.data.clients.find((c) => c.id === p.client_id)?.name };
}

function projectFigures(fake: Fake, p: RawProject): T.ProjectFigures {
  const mine = allEntries(fake).filter((e) => pathOf(fake, e.link).project_id === p.id);
  const tasks = fake.data.tasks.filter((t) => t.project_id === p.id && !t.archived);
  const earned = mine.reduce<T.Money[]>((list, e) => addMoney(list, amountOf(fake, e)), []);
  // One cost rate, of the owner, is enough for a stand-in.
  const cost = fake.data.rates.find((r) => r.purpose === 'cost');
  const knowsCosts = cost !== undefined;
  const spent = sum(mine.map((e) => secondsOf(fake, e)));
  const costs = cost ? [{ ...cost.amount, minor: Math.round((cost.amount.minor * spent) / 3600) }] : [];
  return {
    project_id: p.id,
    tracked_seconds: sum(mine.map((e) => secondsOf(fake, e))),
    unbilled_seconds: sum(mine.filter((e) => e.billing === 'unbilled').map((e) => secondsOf(fake, e))),
    earned,
    costs,
    profit: knowsCosts ? earned.map((m) => ({ ...m, minor: m.minor - (costs[0]?.minor ?? 0) })) : [],
    tasks_open: tasks.filter((t) => t.status !== 'done').length,
    tasks_done: tasks.filter((t) => t.status === 'done').length,
  };
}

function taskFigures(fake: Fake, t: RawTask): T.TaskFigures {
  const mine = allEntries(fake).filter((e) => e.link.task_id === t.id);
  return { task_id: t.id, tracked_seconds: sum(mine.map((e) => secondsOf(fake, e))) };
}

export function taskView(fake: Fake, t: RawTask): T.Task {
  const { client_id, client_name, project_name, color } = pathOf(fake, { task_id: t.id });
  const assignee_name = fake.data.people.find((p) => p.id === t.assignee_id)?.name;
  return { ...t, client_id, client_name, project_name, color: color as T.Color | undefined, assignee_name };
}

const inUse = () => cannot('in_use', 'It is still in use. Archive it instead.');

export const objects: Handlers = {
  'client.list': (fake, { text, archived }) => ({
    clients: fake.data.clients.filter((c) => c.archived === (archived ?? false) && includes(c.name, text)),
  }),
  'client.figures': (fake) => ({ figures: fake.data.clients.map((c) => clientFigures(fake, c)) }),
  'client.show': (fake, { id }) => find(fake.data.clients, id),
  'client.add': (fake, input) => {
    named(input.name);
    const { contacts, address, einvoice, ...rest } = input;
    const client: T.Client = {
      id: fake.newId(),
      legal_name: input.name,
      code: '',
      currency: fake.data.settings.currency,
      tax_treatment: 'standard',
      vat_id: '',
      tags: [],
      note: '',
      archived: false,
      created_at: iso(fake.nowMs()),
      ...rest,
      address: { ...emptyAddress, ...address },
      einvoice: { ...noEInvoice, ...einvoice },
      contacts: (contacts ?? []).map((c) => ({ id: fake.newId(), email: '', phone: '', role: '', ...c })),
    };
    fake.data.clients.push(client);
    return client;
  },
  'client.edit': (fake, { contacts, address, einvoice, ...fields }) => {
    named(fields.name);
    const client = patch(find(fake.data.clients, fields.id), fields);
    if (address) client.address = { ...client.address, ...address };
    if (einvoice) client.einvoice = { ...client.einvoice, ...einvoice };
    if (contacts)
      client.contacts = contacts.map((c) => ({ email: '', phone: '', role: '', ...c, id: c.id ?? fake.newId() }));
    return client;
  },
  'client.archive': (fake, { id, archived }) => patch(find(fake.data.clients, id), { archived }),
  'client.delete': (fake, { id }) => {
    if (fake.data.projects.some((p) => p.client_id === id) || fake.data.invoices.some((i) => i.client_id === id))
      throw inUse();
    fake.data.clients = fake.data.clients.filter((c) => c.id !== id);
    return {};
  },
  'client.merge': (fake, { from, into }) => {
    const target = find(fake.data.clients, into);
    for (const p of fake.data.projects) if (p.client_id === from) p.client_id = into;
    fake.data.clients = fake.data.clients.filter((c) => c.id !== from);
    return target;
  },
  'project.list': (fake, { text, client_id, archived }) => ({
    projects: fake.data.projects
      .filter(
        (p) =>
          p.archived === (archived ?? false) && (!client_id || p.client_id === client_id) && includes(p.name, text),
      )
      .map((p) => projectView(fake, p)),
  }),
  'project.figures': (fake) => ({ figures: fake.data.projects.map((p) => projectFigures(fake, p)) }),
  'project.show': (fake, { id }) => projectView(fake, find(fake.data.projects, id)),
  'project.add': (fake, input) => {
    named(input.name);
    const project: RawProject = {
      id: fake.newId(),
      color: 'blue',
      status: 'active',
      billable: true,
      note: '',
      archived: false,
      created_at: iso(fake.nowMs()),
      ...input,
    };
    fake.data.projects.push(project);
    return projectView(fake, project);
  },
  'project.edit': (fake, fields) => {
    named(fields.name);
    return projectView(fake, patch(find(fake.data.projects, fields.id), fields));
  },
  'project.archive': (fake, { id, archived }) => projectView(fake, patch(find(fake.data.projects, id), { archived })),
  'project.delete': (fake, { id }) => {
    if (allEntries(fake).some((e) => pathOf(fake, e.link).project_id === id)) throw inUse();
    fake.data.projects = fake.data.projects.filter((p) => p.id !== id);
    return {};
  },
  'task.list': (fake, filter) => {
    const list = fake.data.tasks
      .map((t) => taskView(fake, t))
      .filter(
        (t) =>
          t.archived === (filter.archived ?? false) &&
          (!filter.client_id || t.client_id === filter.client_id) &&
          (!filter.project_id || t.project_id === filter.project_id) &&
          (!filter.status || filter.status.includes(t.status)) &&
          (!filter.due_from || (t.due_on ?? '') >= filter.due_from) &&
          (!filter.due_to || (t.due_on ?? '9') <= filter.due_to) &&
          includes(t.name, filter.text),
      );
    const key = (t: T.Task) =>
      ({ due: t.due_on ?? '9', name: t.name, project: t.project_name ?? '~', created: t.created_at })[
        filter.sort ?? 'due'
      ];
    return { tasks: list.sort((a, b) => key(a).localeCompare(key(b))) };
  },
  'task.figures': (fake) => ({ figures: fake.data.tasks.map((t) => taskFigures(fake, t)) }),
  'task.show': (fake, { id }) => taskView(fake, find(fake.data.tasks, id)),
  'task.add': (fake, input) => {
    named(input.name);
    const task: RawTask = {
      id: fake.newId(),
      status: 'open',
      note: '',
      archived: false,
      created_at: iso(fake.nowMs()),
      ...input,
    };
    fake.data.tasks.push(task);
    return taskView(fake, task);
  },
  'task.edit': (fake, fields) => {
    named(fields.name);
    return taskView(fake, patch(find(fake.data.tasks, fields.id), fields));
  },
  'task.archive': (fake, { id, archived }) => taskView(fake, patch(find(fake.data.tasks, id), { archived })),
  'task.delete': (fake, { id }) => {
    if (allEntries(fake).some((e) => e.link.task_id === id)) throw inUse();
    fake.data.tasks = fake.data.tasks.filter((t) => t.id !== id);
    return {};
  },
};
