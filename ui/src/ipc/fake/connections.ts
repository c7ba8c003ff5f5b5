import type * as T from '../types';
import { cannot, type Fake, type Handlers, invalid, iso } from './state';

interface Kept {
  connections: T.Connection[];
  effects: T.OutboxRow[];
  links: Map<string, T.PaymentLinkStatus>;
}

/** Kept beside the data of the seed: no other stand-in asks for it. */
const kept = new WeakMap<Fake, Kept>();
const of = (fake: Fake): Kept => {
  const found = kept.get(fake) ?? { connections: [], effects: [], links: new Map() };
  kept.set(fake, found);
  return found;
};
const open = (effect: T.OutboxRow) => effect.state === 'queued' || effect.state === 'parked';

export const connections: Handlers = {
  'connection.list': (fake) => ({ connections: of(fake).connections }),
  'connection.stripe': (fake, { key, endpoint }) => {
    if (!key.startsWith('rk_')) throw invalid('key', 'key', 'is no key of Stripe’s');
    const account: T.Connection = {
      id: 'connection-stripe',
      provider: 'stripe',
      account: 'acct_1',
      name: 'Studio Nordlicht',
      test_mode: key.includes('_test_'),
      endpoint,
      powers: ['payments'],
      connected_at: iso(fake.nowMs()),
      worked_at: iso(fake.nowMs()),
    };
    of(fake).connections = [account];
    return account;
  },
  'connection.test': (fake) => {
    const [account] = of(fake).connections;
    if (!account) throw cannot('not_found', 'It is not here any more.');
    return account;
  },
  'connection.disconnect': (fake) => {
    of(fake).connections = [];
    return { revoked: false };
  },
  'stripe.status': (fake, { invoice_id }) => of(fake).links.get(invoice_id) ?? { state: 'off' },
  'stripe.link': (fake, { invoice_id, wanted }) => {
    const link: T.PaymentLinkStatus = { state: wanted ? 'waiting' : 'off' };
    of(fake).links.set(invoice_id, link);
    of(fake).effects.unshift({
      id: `effect-${of(fake).effects.length}`,
      connection_id: 'connection-stripe',
      connection_name: 'Studio Nordlicht',
      kind: wanted ? 'stripe.link' : 'stripe.link_close',
      entity: 'invoice',
      entity_id: invoice_id,
      state: 'queued',
      attempts: 1,
      code: 'offline',
      message: 'not reached',
      created_at: iso(fake.nowMs()),
      next_at: iso(fake.nowMs()),
    });
    return link;
  },
  'outbox.list': (fake, { ended }) => {
    const waiting = of(fake).effects.filter(open);
    const effects = ended ? of(fake).effects.filter((effect) => !open(effect)) : waiting;
    return { effects, waiting: waiting.length, parked: 0 };
  },
  'outbox.carry': (fake) => {
    const waiting = of(fake).effects.filter(open);
    for (const effect of waiting) {
      Object.assign(effect, { state: 'done', code: undefined, ended_at: iso(fake.nowMs()) });
      if (effect.kind === 'stripe.link') {
        of(fake).links.set(effect.entity_id, { state: 'open', url: 'https://buy.stripe.com/test_1' });
      }
    }
    return { done: waiting.length, put_off: 0, parked: 0, dropped: 0 };
  },
  'outbox.retry': () => ({}),
  'outbox.discard': (fake, { id }) => {
    const effect = of(fake).effects.find((e) => e.id === id);
    if (effect) Object.assign(effect, { state: 'discarded', code: 'by_the_user', ended_at: iso(fake.nowMs()) });
    return {};
  },
};
