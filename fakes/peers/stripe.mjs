// The official library of Stripe against the stand-in: node stripe.mjs ADDRESSES
import assert from 'node:assert/strict';
import http from 'node:http';
import { createRequire } from 'node:module';

const Stripe = createRequire(`${process.env.STINT_CONTRACTS}/`)('stripe');
const addresses = JSON.parse(process.argv[2]);
const { hostname, port } = new URL(addresses.stripe);
const client = (key, more = {}) => new Stripe(key, { host: hostname, port, protocol: 'http', maxNetworkRetries: 0, telemetry: false, ...more });
const stripe = client('sk_test_stint');

const control = async (deed, body) => {
  const told = await fetch(`${addresses.control}${deed}`, { method: 'POST', body: JSON.stringify(body) });
  assert.equal(told.status, 200, await told.clone().text());
  return told.json();
};
const refused = async (promise, type, code) => {
  const error = await promise.then(() => assert.fail(`not refused: ${type}`), (e) => e);
  assert.equal(error.type, type, error.message);
  if (code) assert.equal(error.code, code);
  return error;
};

// Objects, lists and cursors.
const customer = await stripe.customers.create({ name: 'Ada', email: 'ada@example.com', address: { city: 'Köln' }, metadata: { stint_id: 'c1' } });
assert.equal(customer.address.city, 'Köln');
for (let n = 0; n < 12; n++) await stripe.customers.create({ name: `C${n}` });
const all = [];
for await (const one of stripe.customers.list({ limit: 5 })) all.push(one.id);
assert.equal(new Set(all).size, 13);
assert.equal((await stripe.customers.update(customer.id, { metadata: { stint_id: '' } })).metadata.stint_id, undefined);

// Refusals have the library's classes.
await refused(stripe.customers.create({ nmae: 'x' }), 'StripeInvalidRequestError', 'parameter_unknown');
await refused(stripe.customers.retrieve('cus_none'), 'StripeInvalidRequestError', 'resource_missing');
await refused(client('sk_test_wrong').customers.list(), 'StripeAuthenticationError');
await refused(client('rk_test_blind').customers.list(), 'StripePermissionError');
const card = { amount: 5000, currency: 'eur', confirm: true, automatic_payment_methods: { enabled: true, allow_redirects: 'never' } };
const declined = await refused(stripe.paymentIntents.create({ ...card, payment_method: 'pm_card_chargeDeclined' }), 'StripeCardError', 'card_declined');
assert.equal(declined.payment_intent.status, 'requires_payment_method');

// The same key twice.
const first = await stripe.products.create({ name: 'Work' }, { idempotencyKey: 'k1' });
const again = await stripe.products.create({ name: 'Work' }, { idempotencyKey: 'k1' });
assert.equal(first.id, again.id);
assert.equal(again.lastResponse.headers['idempotent-replayed'], 'true');
await refused(stripe.products.create({ name: 'Other' }, { idempotencyKey: 'k1' }), 'StripeIdempotencyError');

// The library itself repeats what was lost, with one key: one object.
await control('faults', { kind: 'drop_answer', route: 'POST /v1/prices', times: 1 });
const price = await client('sk_test_stint', { maxNetworkRetries: 2 }).prices.create({ product: first.id, currency: 'eur', unit_amount: 12000 });
assert.equal((await stripe.prices.list({ product: first.id })).data.length, 1);
await control('faults', { kind: 'rate_limited', route: 'GET /v1/prices', times: 1 });
await refused(stripe.prices.list(), 'StripeRateLimitError');

// A link, its session, its money.
const link = await stripe.paymentLinks.create({ line_items: [{ price: price.id, quantity: 2 }], restrictions: { completed_sessions: { limit: 1 } } });
const session = await control('stripe/pay', { id: link.id });
assert.equal(session.amount_total, 24000);
assert.equal((await stripe.paymentLinks.retrieve(link.id)).active, false);
const [done] = (await stripe.checkout.sessions.list({ payment_link: link.id, expand: ['data.payment_intent.latest_charge'] })).data;
assert.equal(done.payment_intent.latest_charge.amount_captured, 24000);
const refund = await stripe.refunds.create({ payment_intent: done.payment_intent.id, amount: 4000, reason: 'requested_by_customer' });
assert.equal(refund.status, 'succeeded');

// A hold.
const hold = await stripe.paymentIntents.create({ ...card, amount: 9000, capture_method: 'manual', payment_method: 'pm_card_visa', expand: ['latest_charge'] });
assert.equal(hold.status, 'requires_capture');
const until = hold.latest_charge.payment_method_details.card.capture_before;
assert.ok(Math.abs(until - Date.now() / 1000 - 7 * 86400) < 60);
assert.equal((await stripe.paymentIntents.capture(hold.id, { amount_to_capture: 3000 })).amount_received, 3000);

// Events since the last one that was seen.
const [seen] = (await stripe.events.list({ limit: 1 })).data;
await stripe.customers.update(customer.id, { name: 'Ada L.' });
const fresh = (await stripe.events.list({ ending_before: seen.id, types: ['customer.updated'] })).data;
assert.equal(fresh.length, 1);
assert.equal(fresh[0].data.previous_attributes.name, 'Ada');

// A webhook that the library itself finds rightly signed.
const arrived = new Promise((resolve) => {
  const server = http.createServer((request, answer) => {
    let body = '';
    request.on('data', (part) => { body += part; });
    request.on('end', () => { answer.end(); server.close(); resolve({ body, signature: request.headers['stripe-signature'] }); });
  });
  server.listen(0, '127.0.0.1', async () => {
    const endpoint = await stripe.webhookEndpoints.create({ url: `http://127.0.0.1:${server.address().port}/`, enabled_events: ['product.created'] });
    arrived.secret = endpoint.secret;
    await stripe.products.create({ name: 'Told of' });
  });
});
const { body, signature } = await arrived;
assert.equal(stripe.webhooks.constructEvent(body, signature, arrived.secret).data.object.name, 'Told of');
assert.throws(() => stripe.webhooks.constructEvent(`${body} `, signature, arrived.secret));

// A subscription, a search that is late, and the rest that is read.
await control('clock', { advance_ms: 61_000 });
assert.equal((await stripe.products.search({ query: "name:'Work'" })).data[0].id, first.id);
const monthly = await stripe.prices.create({ product: first.id, currency: 'eur', unit_amount: 50000, recurring: { interval: 'month' } });
const subscription = await stripe.subscriptions.create({ customer: customer.id, items: [{ price: monthly.id }], collection_method: 'send_invoice', days_until_due: 14 });
assert.equal((await stripe.invoices.retrieve(subscription.latest_invoice)).amount_due, 50000);
assert.equal((await stripe.subscriptions.cancel(subscription.id)).status, 'canceled');
assert.equal((await stripe.balance.retrieve()).object, 'balance');
assert.ok((await stripe.balanceTransactions.list({ type: 'charge' })).data.every((t) => t.net === t.amount - t.fee));
assert.equal((await stripe.accounts.retrieveCurrent()).object, 'account');

// Connect.
const page = await fetch(`${addresses.stripe_connect}/oauth/decide?decision=yes&asked=${encodeURIComponent('redirect_uri=http://127.0.0.1:9/x&state=s&scope=read_write')}`, { redirect: 'manual' });
const code = new URL(page.headers.get('location')).searchParams.get('code');
const granted = await (await fetch(`${addresses.stripe_connect}/oauth/token`, { method: 'POST', body: new URLSearchParams({ grant_type: 'authorization_code', code, client_secret: 'sk_test_stint' }) })).json();
assert.equal((await client(granted.access_token).customers.list({ limit: 1 })).data.length, 1);

console.log('stripe 23.1.0: no disagreement');
