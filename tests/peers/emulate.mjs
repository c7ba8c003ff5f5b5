// Stint before npm `emulate`, whose Google is not ours: consent, a mail that goes out, access that is given back: emulate.mjs BINARY EMULATE
// Reading mail and calendars is beyond it: it has no `users/me/profile` to begin a history from, and no `nextSyncToken` at the end of a list.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { desk, walk } from './desk.mjs';

const [binary, emulate] = process.argv.slice(2);
const [PORT, THERE] = [4521, 4522];
const HERE = `http://127.0.0.1:${PORT}`;
const google = spawn(process.execPath, [emulate, '--service', 'google', '--port', `${THERE}`], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
for await (const text of google.stdout) if (String(text).includes('Ready')) break;

// Google's own hosts have the token elsewhere than this one, and its `userinfo` of version 2 says `id`.
const moved = { '/token': '/oauth2/token', '/revoke': '/oauth2/revoke' };
const asked = [];
const door = createServer(async (request, response) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  const path = request.url.split('?')[0];
  const url = `http://127.0.0.1:${THERE}${request.url.replace(path, moved[path] ?? path)}`;
  const { host, connection, 'content-length': _, ...headers } = request.headers;
  const body = parts.length ? Buffer.concat(parts) : undefined;
  const answer = await fetch(url, { method: request.method, headers, body, redirect: 'manual' });
  let bytes = Buffer.from(await answer.arrayBuffer());
  if (path === '/oauth2/v2/userinfo' && answer.ok) {
    const told = JSON.parse(bytes);
    bytes = Buffer.from(JSON.stringify({ ...told, id: told.sub }));
  }
  asked.push({ what: `${request.method} ${path}`, status: answer.status });
  const kept = [...answer.headers].filter(
    ([name]) => !['content-length', 'content-encoding', 'transfer-encoding', 'connection'].includes(name),
  );
  response.writeHead(answer.status, kept).end(bytes);
}).listen(PORT, '127.0.0.1');
await once(door, 'listening');

const fields = (page) =>
  [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
    name,
    value.replaceAll('&amp;', '&'),
  ]);
const { must, connect } = await desk(binary, HERE, 'secret');
try {
  const ended = await connect(['--client', 'stint', '--endpoint', HERE, '--may', 'send-mail'], (url) =>
    walk(url, HERE, fields),
  );
  assert.equal(ended.code, 0, ended.out + ended.err);
  const account = JSON.parse(ended.out);
  assert.deepEqual([account.name, account.powers], ['testuser@gmail.com', ['send_mail']]);
  assert.equal((await must(['connection', 'test', account.id])).trouble, null);

  await must(['mail', 'test', account.name]);
  await must(['sync']);
  await must(['sync']);
  const there = async (path) =>
    (
      await fetch(`http://127.0.0.1:${THERE}/gmail/v1/users/me/messages${path}`, {
        headers: { authorization: 'Bearer any' },
      })
    ).json();
  const subjects = [];
  for (const { id } of (await there('?q=in:sent')).messages) {
    const { headers } = (await there(`/${id}`)).payload;
    subjects.push(headers.find(({ name }) => name === 'Subject').value);
  }
  const { subject } = (await must(['mail', 'list'])).mails[0];
  assert.equal(
    subjects.filter((one) => one === subject).length,
    1,
    `${subject} once, however often what waits is sent: ${subjects}`,
  );

  await must(['connection', 'disconnect', account.id]);
  assert.equal(asked.at(-1).what, 'POST /revoke');
  console.log(`emulate agrees: ${asked.map(({ what, status }) => `${what} ${status}`).join(', ')}`);
} finally {
  google.kill();
  door.close();
  door.closeAllConnections();
}
