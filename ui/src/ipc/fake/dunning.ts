import type * as T from '../types';
import { mailAccounts } from './connections';
import { type Fake, type Handlers, invalid } from './state';

interface Kept {
  plan: T.ReminderPlan;
  clients: Map<T.Id, T.ClientReminders>;
  paused: Set<T.Id>;
}

const USUAL: T.ReminderPlan = {
  on: false,
  steps: [
    { stage: 'reminder_1', days: 3 },
    { stage: 'reminder_2', days: 14 },
    { stage: 'reminder_3', days: 28 },
  ],
  from_hour: 9,
  until_hour: 17,
  weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
};

/** Kept beside the data of the seed: no other stand-in asks for it. */
const kept = new WeakMap<Fake, Kept>();
const of = (fake: Fake): Kept => {
  const found = kept.get(fake) ?? { plan: USUAL, clients: new Map(), paused: new Set() };
  kept.set(fake, found);
  return found;
};

function one(fake: Fake, invoice_id: T.Id, number = '2026-0042'): T.ComingReminder {
  const paused = of(fake).paused.has(invoice_id);
  const goes = { stage: 'reminder_1' as const, at: '2026-12-07T08:00:00.000Z' };
  return {
    invoice_id,
    number,
    client_id: 'client-1',
    client_name: 'Globex',
    open: { minor: 119_000, currency: 'EUR' },
    due_on: '2026-12-04',
    paused,
    to: 'ada@globex.example',
    ...(paused ? { why: 'invoice_paused' as const } : goes),
  };
}

export const dunning: Handlers = {
  'dunning.plan': (fake) => of(fake).plan,
  'dunning.set_plan': (fake, plan) => {
    const wrong = plan.steps.findIndex((step, n) => n > 0 && step.days <= (plan.steps[n - 1]?.days ?? 0));
    if (wrong > 0) throw invalid(`steps.${wrong}.days`, 'out_of_order', 'is not after the reminder before it');
    of(fake).plan = plan;
    return plan;
  },
  'dunning.client': (fake, { client_id }) => ({ own: of(fake).clients.get(client_id), workspace: of(fake).plan }),
  'dunning.set_client': (fake, { client_id, own }) => {
    if (own) of(fake).clients.set(client_id, own);
    else of(fake).clients.delete(client_id);
    return { own: own ?? undefined, workspace: of(fake).plan };
  },
  'dunning.coming': (fake) => ({
    on: of(fake).plan.on,
    can_send: mailAccounts(fake).length > 0,
    reminders: [one(fake, 'i-1'), one(fake, 'i-2', '2026-0043')],
  }),
  'dunning.invoice': (fake, { invoice_id }) => one(fake, invoice_id),
  'dunning.pause': (fake, { invoice_id, paused }) => {
    if (paused) of(fake).paused.add(invoice_id);
    else of(fake).paused.delete(invoice_id);
    return one(fake, invoice_id);
  },
};
