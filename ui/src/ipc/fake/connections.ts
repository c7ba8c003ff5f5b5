import type * as T from '../types';
import { cannot, type Fake, type Handlers, invalid, iso } from './state';

interface Kept {
  connections: T.Connection[];
  consent?: { client: string; powers: T.Power[]; again?: T.Id | null; asked: number; over?: T.Progress };
  effects: T.OutboxRow[];
  links: Map<string, T.PaymentLinkStatus>;
  /** Where the mail of an account is read, and why not. */
  imap: Map<T.Id, { server: string; trouble?: string; waits?: boolean }>;
  settings: T.StripeSettings;
}

/** Kept beside the data of the seed: no other stand-in asks for it. */
const kept = new WeakMap<Fake, Kept>();
const of = (fake: Fake): Kept => {
  const found = kept.get(fake) ?? {
    connections: [],
    effects: [],
    links: new Map(),
    imap: new Map(),
    settings: { page: 'link' },
  };
  kept.set(fake, found);
  return found;
};
/** Where stand-ins run beside. */
export const sandboxes = new WeakMap<Fake, T.Sandbox>();
/** Of a mail server that is read. */
export const imapOf = (fake: Fake) => of(fake).imap;
/** What is connected. */
export const accountsOf = (fake: Fake): T.Connection[] => of(fake).connections;
const open = (effect: T.OutboxRow) => effect.state === 'queued' || effect.state === 'parked';

/** Google before Stripe, as the core lists them. */
function add(fake: Fake, account: T.Connection) {
  const others = of(fake).connections.filter((c) => c.id !== account.id);
  of(fake).connections = [...others, account].sort((a, b) => a.provider.localeCompare(b.provider));
}

function may(fake: Fake, id: T.Id, powers: T.Power[]): T.Connection {
  const account = of(fake).connections.find((c) => c.id === id);
  if (!account) throw invalid('id', 'not_found', 'is not there');
  account.powers = powers;
  return account;
}

/** What the user does on Google's page stands in the name of the client: "denied", "late", "other", "nothing", "less", "waits". */
function answered(fake: Fake, { client, powers, again }: NonNullable<Kept['consent']>): T.Progress | undefined {
  if (client.startsWith('waits')) return undefined;
  if (client.startsWith('denied')) return { state: 'denied' };
  if (client.startsWith('late')) return { state: 'timed_out' };
  if (client.startsWith('nothing')) return { state: 'nothing_granted' };
  if (client.startsWith('broken')) return { state: 'failed', code: 'invalid_client', message: 'Unauthorized' };
  if (client.startsWith('other')) return { state: 'other_account', wanted: 'ada@example.com', got: 'bob@example.com' };
  const connection = connectGoogle(fake, client.startsWith('less') ? powers.slice(0, 1) : powers, again);
  return { state: 'connected', connection };
}

/** As if Google had been connected. */
export function connectGoogle(fake: Fake, powers: T.Power[], again?: T.Id | null): T.Connection {
  const connection: T.Connection = {
    id: again ?? 'connection-google',
    provider: 'google',
    account: '1',
    name: 'ada@example.com',
    test_mode: false,
    powers,
    connected_at: iso(fake.nowMs()),
    worked_at: iso(fake.nowMs()),
  };
  add(fake, connection);
  return connection;
}

/** As if a mail server had been connected. */
export function connectServer(fake: Fake, address: string, host: string): T.Connection {
  const account: T.Connection = {
    id: 'connection-smtp',
    provider: 'smtp',
    account: address,
    name: address,
    test_mode: false,
    endpoint: `smtps://${host}:465`,
    powers: of(fake).imap.has('connection-smtp') ? ['send_mail', 'read_mail'] : ['send_mail'],
    connected_at: iso(fake.nowMs()),
    worked_at: iso(fake.nowMs()),
  };
  add(fake, account);
  return account;
}

/** Those that may send mail. */
export const mailAccounts = (fake: Fake): T.MailAccount[] =>
  of(fake)
    .connections.filter((c) => c.powers.includes('send_mail'))
    .map((c) => ({ connection_id: c.id, provider: c.provider, address: c.name, waits: !!c.trouble }));

export const connections: Handlers = {
  'connection.smtp': (fake, { address, host, security, password, certificate }) => {
    if (security === 'none' && host !== '127.0.0.1')
      throw invalid('security', 'unencrypted', 'would be sent in the clear');
    if (host === 'own.example' && !certificate) throw invalid('host', 'untrusted', 'is not trusted');
    if (password === 'wrong') throw invalid('password', 'refused', 'was refused');
    return connectServer(fake, address, host);
  },
  'connection.imap': (fake, { id, host, port, security, password }) => {
    if (host === 'own.example') throw invalid('host', 'untrusted', 'is not trusted');
    if (password === 'wrong') throw invalid('password', 'refused', 'was refused');
    const scheme = { tls: 'imaps', starttls: 'imap+starttls', none: 'imap' }[security];
    of(fake).imap.set(id, { server: `${scheme}://${host}:${port ?? (security === 'tls' ? 993 : 143)}` });
    return may(fake, id, ['send_mail', 'read_mail']);
  },
  'connection.imap_off': (fake, { id }) => {
    of(fake).imap.delete(id);
    return may(fake, id, ['send_mail']);
  },
  'connection.sandbox': (fake) => ({ sandbox: sandboxes.get(fake) }),
  'connection.looks': (fake) => ({
    looks: of(fake).connections.map((c) => ({
      connection_id: c.id,
      read_at: iso(fake.nowMs() - 60_000),
      next_at: c.trouble ? undefined : iso(fake.nowMs() + 240_000),
    })),
  }),
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
    add(fake, account);
    return account;
  },
  'connection.google': (fake, { client_id, powers, again }) => {
    if (!client_id && !again) throw invalid('client_id', 'required', 'is missing');
    if (powers.length === 0) throw invalid('powers', 'required', 'is what Stint may do there');
    of(fake).consent = { client: client_id ?? '', powers, again, asked: 0 };
    return { id: 'consent-1', url: 'https://accounts.google.com/o/oauth2/v2/auth?state=1' };
  },
  'connection.progress': (fake) => {
    const { consent } = of(fake);
    if (!consent) throw cannot('not_found', 'Nothing was asked.');
    consent.asked += 1;
    if (!consent.over && consent.asked > 1) consent.over = answered(fake, consent);
    return consent.over ?? { state: 'waiting' };
  },
  'connection.cancel': (fake) => {
    const { consent } = of(fake);
    if (consent) consent.over ??= { state: 'cancelled' };
    return { state: 'cancelled' };
  },
  'connection.test': (fake, { id }) => {
    const account = of(fake).connections.find((c) => c.id === id);
    if (!account) throw cannot('not_found', 'It is not here any more.');
    return account;
  },
  'connection.disconnect': (fake, { id }) => {
    of(fake).connections = of(fake).connections.filter((c) => c.id !== id);
    return { revoked: true };
  },
  'stripe.settings': (fake) => of(fake).settings,
  'stripe.set_page': (fake, { page, return_url }) => {
    if (page === 'checkout' && !return_url) throw invalid('return_url', 'required', 'is missing');
    Object.assign(of(fake).settings, { page, return_url });
    return of(fake).settings;
  },
  'stripe.listen': (fake, { port, secret }) => {
    const { settings } = of(fake);
    if (port && !settings.port && !secret) throw invalid('secret', 'required', 'is missing');
    of(fake).settings = { page: settings.page, return_url: settings.return_url, port };
    // As if one had come at once, by a clock that is wrong where the secret says so.
    if (port) of(fake).settings.heard_at = iso(fake.nowMs());
    if (secret?.includes('late')) {
      of(fake).settings.turned_away = { at: iso(fake.nowMs()), why: 'stale', ahead_seconds: 7200 };
    }
    return of(fake).settings;
  },
  'stripe.customers': (fake, { client_id }) => ({
    customers:
      of(fake).settings.page === 'checkout'
        ? [
            {
              customer: `cus_${client_id.slice(0, 8)}`,
              account: 'Studio Nordlicht',
              made_at: iso(fake.nowMs()),
              waits: false,
            },
          ]
        : [],
  }),
  'stripe.status': (fake, { invoice_id }) =>
    of(fake).links.get(invoice_id) ?? { state: 'off', page: of(fake).settings.page },
  'stripe.link': (fake, { invoice_id, wanted }) => {
    const { page } = of(fake).settings;
    const link: T.PaymentLinkStatus = { state: wanted ? 'waiting' : 'off', page };
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
        const { page } = of(fake).settings;
        const expires_at = page === 'checkout' ? iso(fake.nowMs() + 86_400_000) : undefined;
        of(fake).links.set(effect.entity_id, { state: 'open', page, expires_at, url: 'https://buy.stripe.com/test_1' });
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
