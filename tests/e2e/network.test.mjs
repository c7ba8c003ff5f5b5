// kill -9 between an effect and the note of it, with the real keychain and real HTTP: in the end each effect is there once, and the ledger says
// what the stand-ins hold. A kill counts when it left something under way. STINT_KILLS sets how many, STINT_SEED the mix.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { call, init, serve, until } from './lib/desk.mjs';

const KILLS = Number(process.env.STINT_KILLS ?? 12);
const SEED = Number(process.env.STINT_SEED ?? 20261122);
const A_BATCH = 6;
const ADA = 'ada@example.com';

/** Numbers below `n`, the same for a seed (Park and Miller, 1988). */
let state = SEED % 2147483647 || 1;
const below = (n) => {
  state = (state * 48271) % 2147483647;
  return state % n;
};

let fakes;
let base;
let client;
const bills = [];

const control = async (deed, body = {}) => {
  const answer = await fetch(`${base}/_control/${deed}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  assert.ok(answer.ok, `${deed}: ${await answer.clone().text()}`);
  return answer.json();
};
const world = async () => (await fetch(`${base}/_control/state`)).json();

async function startFakes() {
  fakes = spawn(process.env.STINT_FAKES, ['--seed', String(SEED)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(createInterface(fakes.stdout), 'line');
  const { sandbox } = JSON.parse(line);
  base = sandbox.endpoint;
  return sandbox;
}

/** Connects Google as the browser would, through a program that stays and listens. */
async function connectGoogle({ client_id, client_secret }) {
  const tokens = join(process.env.STINT_DESK, 'network-token');
  const server = await serve(tokens);
  const token = (await readFile(tokens, 'utf8')).trim();
  const rpc = async (name, body) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    return (await fetch(`${server.url}/rpc/${name}`, { method: 'POST', headers, body: JSON.stringify(body) })).json();
  };
  const asked = await rpc('connection.google', { client_id, client_secret, endpoint: base, powers: ['calendar'] });
  const query = new URL(asked.url).searchParams;
  const decide = new URLSearchParams({ asked: asked.url.split('?')[1], account: ADA });
  for (const scope of query.get('scope').split(' ')) decide.append('granted', scope);
  await fetch(`${base}/o/oauth2/decide?${decide}`);
  await until('Google', async () => (await rpc('connection.progress', { id: asked.id })).state === 'connected');
  await rpc('calendar.pull', {});
  const { calendars } = await rpc('calendar.list', {});
  await rpc('calendar.target', { calendar_id: calendars.find((c) => c.title === 'Projects').id, milestones: false, invoices: true, tasks: false });
  await server.kill();
}

/** Invoices, each with a link, a mail and its due day in the calendar: three effects. */
async function batch() {
  for (let n = 0; n < A_BATCH; n += 1) {
    const { id } = await call('invoice.draft', { client_id: client, empty: true });
    await call('invoice.line_add', { id, description: 'Work', price_minor: 5_000 + below(90_000), tax_ids: [] });
    await call('invoice.issue', { id });
    await call('stripe.link', { invoice_id: id, wanted: true });
    const about = { about: 'invoice', id };
    const draft = await call('mail.compose', { about });
    const [{ connection_id }] = draft.accounts;
    const papers = draft.papers.filter((paper) => paper.usual).map((paper) => paper.paper);
    const mail = await call('mail.send', { about, kind: draft.kind, connection_id, to: draft.to, subject: draft.subject, body: draft.body, papers });
    bills.push({ id, mail: mail.id, subject: draft.subject });
  }
}

const waiting = async () => (await call('outbox.list')).effects.filter((e) => e.state === 'queued' || e.state === 'sending');

/** Carries out what is due in a process that is killed after so many milliseconds, or ends before. */
async function killed(verb, ms) {
  const carrier = spawn(process.env.STINT_CLI, ['--json', 'call', verb, '{}'], { stdio: 'ignore' });
  const ended = once(carrier, 'exit');
  await Promise.race([ended, sleep(ms)]);
  carrier.kill('SIGKILL');
  await ended;
}

/** Carries and reads until nothing waits that is not the user's to decide. */
async function settle() {
  await control('faults/clear');
  await until(
    'nothing to wait',
    async () => {
      await call('outbox.carry');
      await call('stripe.read');
      return (await waiting()).length === 0;
    },
    300,
  );
  // A mail server cannot be asked what it took: of all that is sent, a mail alone may wait for the user.
  const parked = (await call('outbox.list')).effects.filter((effect) => effect.state === 'parked' && !effect.kind.startsWith('mail.'));
  assert.deepEqual(parked, []);
}

const kept = async (kind) => Object.values((await world()).stripe.objects).filter((object) => object.object === kind);
const sum = (rows, amount) => rows.reduce((all, row) => all + amount(row), 0);

/** Kills one verb again and again until so many kills counted; `more` makes work when there is too little. */
async function storm(verb, wanted, more) {
  let hit = 0;
  for (let tries = 0; hit < wanted; tries += 1) {
    assert.ok(tries < wanted * 20 + 100, `only ${hit} of ${tries} kills left something under way`);
    await more();
    await killed(verb, 20 + below(700));
    if ((await waiting()).some((effect) => effect.state === 'sending')) hit += 1;
  }
  return hit;
}

before(async () => {
  const sandbox = await startFakes();
  await init();
  await call('profile.save', { legal_name: 'Studio Nordlicht', street: 'Gärtnerstraße 12', postal_code: '20253', city: 'Hamburg', country: 'DE', vat_id: 'DE129273398' });
  const where = { street: 'Torstraße 140', postal_code: '10119', city: 'Berlin', country: 'DE' };
  ({ id: client } = await call('client.add', { name: 'Globex', address: where, contacts: [{ name: 'Jörg', email: 'joerg@globex.example' }] }));
  await call('connection.stripe', { key: sandbox.stripe_key, endpoint: base });
  const { mail } = sandbox;
  await call('connection.smtp', { address: mail.address, host: mail.host, port: mail.port, security: 'none', user: mail.user, password: mail.password });
  await connectGoogle(sandbox);
  await control('faults', { kind: 'slow', delay_ms: 150, chance_permille: 500 });
});

after(async () => {
  const ended = once(fakes, 'exit');
  fakes.kill();
  await ended;
});

test('links, mails and days in the calendar are there once', { timeout: 3 * 3600_000 }, async () => {
  const kills = await storm('outbox.carry', KILLS, async () => {
    if ((await waiting()).length < 3) await batch();
  });
  // The last mails may be taken back for ten seconds.
  await sleep(10_000);
  await settle();
  const links = await kept('payment_link');
  const labels = links.map((link) => link.metadata.stint_id);
  assert.equal(new Set(labels).size, labels.length, 'an effect made two links');
  for (const bill of bills) {
    const { state, amount } = await call('stripe.status', { invoice_id: bill.id });
    const { open } = await call('invoice.show', { id: bill.id });
    assert.deepEqual([state, amount], ['open', open]);
  }
  assert.equal(links.filter((link) => link.active).length, bills.length);
  const { mail: server, google } = await world();
  let parked = 0;
  for (const bill of bills) {
    const { mail } = await call('mail.show', { id: bill.mail });
    const arrived = server.accepted.filter((one) => one.text.includes(`Subject: ${bill.subject}\r\n`)).length;
    if (mail.state === 'sent') assert.equal(arrived, 1, bill.subject);
    else {
      // A mail server cannot be asked what it took.
      assert.deepEqual([mail.state, mail.code], ['parked', 'may_have_been_sent'], bill.subject);
      assert.ok(arrived <= 1, bill.subject);
      parked += 1;
    }
  }
  const projects = google.calendars[ADA].all.find((calendar) => calendar.id.startsWith('projects'));
  const events = projects.events.map((event) => event.body).filter((event) => event.status !== 'cancelled');
  assert.equal(events.length, bills.length, 'an event for each invoice');
  assert.equal((await call('workspace.verify')).ok, true);
  console.log(`${kills} kills, seed ${SEED}: ${bills.length} invoices, ${links.length} links, ${events.length} events, ${parked} mails wait for the user`);
});

test('what was paid is booked once, and what was refunded went back once', { timeout: 3 * 3600_000 }, async () => {
  for (const link of (await kept('payment_link')).filter((link) => link.active)) await control('stripe/pay', { id: link.id, with: 'visa' });
  await control('faults', { kind: 'slow', delay_ms: 150, chance_permille: 500 });
  for (let kill = 0; kill < KILLS; kill += 1) await killed('stripe.read', 20 + below(1_500));
  await call('stripe.read');
  const { payments } = await call('payment.list', { kind: 'payment', method: 'Stripe' });
  const charges = await kept('charge');
  assert.equal(payments.length, charges.length);
  assert.equal(
    sum(payments, (payment) => payment.amount.minor),
    sum(charges, (charge) => charge.amount_captured),
  );
  const left = [...payments];
  const kills = await storm('outbox.carry', Math.ceil(Math.min(KILLS, payments.length) / 3), async () => {
    const payment = left.pop();
    if (payment) await call('stripe.refund', { payment_id: payment.id, amount: { minor: 100 + below(4_000), currency: 'EUR' } });
  });
  await settle();
  const refunds = await kept('refund');
  const booked = (await call('payment.list', { kind: 'refund' })).payments;
  assert.equal(refunds.length, payments.length - left.length);
  assert.equal(booked.length, refunds.length);
  assert.equal(
    sum(booked, (row) => row.amount.minor),
    sum(refunds, (refund) => refund.amount),
  );
  assert.equal((await call('workspace.verify')).ok, true);
  console.log(`${KILLS} kills while reading, ${kills} while refunding: ${payments.length} payments, ${refunds.length} refunds`);
});
