// What the peers of the network share: the command line on a workspace of its own, and a browser that walks through an authority's pages.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The program on an empty workspace: `stint(args)` answers how it ended, `must(args)` what it printed, `connect(args, browse)` asks Google's consent. */
export async function desk(binary, here, secret) {
  const env = { ...process.env, STINT_DATA: mkdtempSync(join(tmpdir(), 'stint-peer-')), BROWSER: 'true' };
  async function stint(args, { input = '', onLine } = {}) {
    const child = spawn(binary, [...args, '--json'], { env });
    let [out, err] = ['', ''];
    child.stdout.on('data', (text) => (out += text));
    child.stderr.on('data', (text) => {
      err += text;
      for (const line of String(text).split('\n')) onLine?.(line);
    });
    child.stdin.end(input);
    const [code] = await once(child, 'close');
    return { code, out, err };
  }
  const must = async (...all) => {
    const ended = await stint(...all);
    assert.equal(ended.code, 0, `${all[0].join(' ')}: ${ended.out}${ended.err}`);
    return ended.out ? JSON.parse(ended.out) : null;
  };
  async function connect(args, browse) {
    let page;
    const onLine = (line) => {
      if (line.startsWith(`${here}/o/oauth2/`)) page = browse(line.trim());
    };
    const ended = await stint(['connection', 'google', ...args], { input: secret, onLine });
    return { ...ended, page: await page };
  }
  await must(['init', '--name', 'Studio', '--country', 'DE', '--currency', 'EUR', '--zone', 'Europe/Berlin']);
  return { stint, must, connect };
}

/** Follows redirects and fills forms by `fill(page)` until the program's own page is there, which is answered. */
export async function walk(url, here, fill) {
  const jar = new Map();
  let request = { url, init: {} };
  for (let step = 0; step < 20; step += 1) {
    const at = new URL(request.url, here);
    const headers = { ...request.init.headers, cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') };
    const answer = await fetch(at, { ...request.init, headers, redirect: 'manual' });
    for (const cookie of answer.headers.getSetCookie()) {
      const [name, value] = cookie.split(';')[0].split('=');
      if (value) jar.set(name, value);
      else jar.delete(name);
    }
    const next = answer.headers.get('location');
    if (next) {
      request = { url: new URL(next, at).href, init: {} };
      continue;
    }
    const page = await answer.text();
    if (at.pathname === '/connected') return page;
    const action = /<form[^>]* action="([^"]+)"/.exec(page)?.[1];
    assert.ok(action, `no form at ${at.pathname} (${answer.status}): ${page}`);
    request = { url: new URL(action, at).href, init: { method: 'POST', body: new URLSearchParams(fill(page)) } };
  }
  throw new Error('the pages have no end');
}
