// The main job in Chromium on `stint serve`: the same page, the same steps, the loopback door instead of the shell.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { chromium } from 'playwright-core';
import { call, serve, until } from './lib/desk.mjs';
import { named, words } from './lib/find.mjs';
import * as journey from './lib/journey.mjs';
import { browserPage } from './lib/pages.mjs';

let server;
let browser;
let tab;
let page;
const step = journey.stepper((path) => tab.screenshot({ path }));
const open = async () => {
  const tokens = join(process.env.STINT_DESK, 'token');
  server = await serve(tokens);
  const token = (await readFile(tokens, 'utf8')).trim();
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  tab = await (await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })).newPage();
  await tab.goto(`${server.url}/#token=${encodeURIComponent(token)}`);
  page = browserPage(tab);
};
const end = async () => {
  await browser?.close();
  await server?.kill();
};

before(open);
after(end);

step('first run makes a workspace', () => journey.firstRun(page));

step('another process starts a timer, the page shows it within a second', async () => {
  await journey.someDays();
  const { recents } = await call('timer.status');
  const { path, note } = recents.find((recent) => recent.note === journey.NOTE);
  await call('timer.start', { note, link: { project_id: path.project_id } });
  const began = Date.now();
  await journey.seesRunning(page);
  assert.ok(Date.now() - began < 3000, 'shown after 3 s');
});

step('the quick page stops it', async () => {
  const quick = await tab.context().newPage();
  const token = await tab.evaluate(() => sessionStorage.getItem('stint.token'));
  await quick.goto(`${server.url}/#token=${encodeURIComponent(token)}`);
  await quick.evaluate(() => {
    location.hash = '#/quick';
  });
  await quick.getByRole('combobox').press('Enter');
  await journey.seesStopped(page);
  await quick.close();
});

step('a cell of the week grid is edited', () => journey.editWeek(page));

step('an invoice is drafted, issued and saved', async () => {
  const invoice = await journey.issueInvoice(page);
  const [download] = await Promise.all([tab.waitForEvent('download'), page.click(named('Save PDF'))]);
  const path = join(process.env.STINT_DESK, 'browser.pdf');
  await download.saveAs(path);
  await journey.checkPdf(path, invoice);
});

step('a kill -9 of the server and a new start lose nothing', async () => {
  await call('timer.start', { note: 'Through the storm' });
  const before = await journey.state();
  await end();
  await open();
  await page.see(named('Stop the timer'));
  await page.see(words('Through the storm'));
  assert.deepEqual(await journey.state(), before);
  assert.equal((await call('workspace.verify')).ok, true);
  await until('the timer to go on', async () => (await call('timer.status')).timer.state === 'running');
});
