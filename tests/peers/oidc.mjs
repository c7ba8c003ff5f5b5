// Plays Google's authority by `oidc-provider`, walks through its pages as a browser would, and looks at what the program does: oidc.mjs BINARY
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { Provider } from 'oidc-provider';
import { desk, walk } from './desk.mjs';

const [binary] = process.argv.slice(2);
const PORT = 4519;
const HERE = `http://127.0.0.1:${PORT}`;
const GOOGLE = 'https://www.googleapis.com/auth/';
const CALENDAR = [`${GOOGLE}calendar.events`, `${GOOGLE}calendar.calendarlist.readonly`];
const account = (sub) => ({ accountId: sub, claims: async () => ({ sub, id: sub, email: `${sub}@example.com` }) });

const provider = new Provider(HERE, {
  clients: [
    {
      client_id: 'stint',
      client_secret: 'stint-desktop',
      application_type: 'native',
      token_endpoint_auth_method: 'client_secret_post',
      grant_types: ['authorization_code', 'refresh_token'],
      redirect_uris: ['http://127.0.0.1/connected'],
    },
  ],
  // Where Google has them.
  routes: {
    authorization: '/o/oauth2/v2/auth',
    token: '/token',
    revocation: '/revoke',
    userinfo: '/oauth2/v2/userinfo',
  },
  scopes: ['openid', 'email', ...CALENDAR],
  claims: { openid: ['sub', 'id'], email: ['email'] },
  features: { revocation: { enabled: true }, devInteractions: { enabled: true } },
  pkce: { required: () => true },
  rotateRefreshToken: true,
  issueRefreshToken: () => true,
  // Good for little more than the minute before its end at which it is renewed.
  ttl: {
    AccessToken: 64,
    AuthorizationCode: 60,
    Grant: 3600,
    IdToken: 60,
    Interaction: 600,
    RefreshToken: 3600,
    Session: 600,
  },
  findAccount: (_, sub) => account(sub),
  cookies: { keys: ['of this test'] },
});
const grants = [];
const refused = [];
provider.on('grant.success', (ctx) => grants.push(ctx.oidc.params.grant_type));
for (const event of ['authorization.error', 'grant.error', 'userinfo.error', 'revocation.error', 'server_error'])
  provider.on(event, (_, error) => refused.push(`${event}: ${error.error_description ?? error.message}`));
let revoked = 0;
provider.use(async (ctx, next) => {
  await next();
  if (ctx.path === '/revoke' && ctx.status === 200) revoked += 1;
});
const server = provider.listen(PORT, '127.0.0.1');
await once(server, 'listening');

const { stint, must, connect: consent } = await desk(binary, HERE, 'stint-desktop');
const connect = (args, login) =>
  consent(args, (url) =>
    walk(url, HERE, (page) =>
      page.includes('name="login"') ? { prompt: 'login', login, password: 'x' } : { prompt: 'consent' },
    ),
  );

const first = await connect(['--client', 'stint', '--endpoint', HERE], 'ada');
assert.equal(first.code, 0, first.out + first.err + refused.join('\n'));
const ada = JSON.parse(first.out);
assert.deepEqual([ada.name, ada.powers], ['ada@example.com', ['calendar']]);
assert.match(first.page, /Stint/);

// Renewed within its last minute, twice, with a refresh token that is another one each time.
for (let renewed = 1; renewed <= 2; renewed += 1) {
  await wait(5000);
  await must(['connection', 'test', ada.id]);
  assert.equal(grants.filter((kind) => kind === 'refresh_token').length, renewed);
}

const other = await connect(['--again', ada.id], 'bob');
assert.notEqual(other.code, 0);
assert.match(other.out + other.err, /bob@example\.com/);
assert.equal(revoked, 1, 'what was not kept was given back');
assert.equal((await must(['connection', 'test', ada.id])).trouble, null);

await must(['connection', 'disconnect', ada.id]);
assert.equal(revoked, 2);
assert.notEqual((await stint(['connection', 'test', ada.id])).code, 0);
assert.deepEqual(refused, []);
console.log(`oidc-provider agrees: ${grants.length} grants, ${revoked} revocations, nothing refused`);
server.close();
server.closeAllConnections();
