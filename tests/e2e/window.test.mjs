// The main job in the real window: page by WebDriver, tray by D-Bus, quick window and file dialog by the keyboard.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { after, before } from 'node:test';
import { call, close, picture, press, startAgain, tray, type, until, visible } from './lib/desk.mjs';
import { checkbox, inTable, named, startsWith, words } from './lib/find.mjs';
import * as journey from './lib/journey.mjs';
import { windowPage } from './lib/pages.mjs';
import { openWindow } from './lib/window.mjs';

let window;
let page;
let invoice;
const step = journey.stepper(picture);
const open = async () => {
  window = await openWindow();
  page = windowPage(window.page);
};

/** Answers the file dialog of the desktop; the path, once the file is there. */
async function saveAs(name) {
  const path = join(process.env.STINT_DESK, name);
  await until('the file dialog', async () => (await visible('Save File')).length === 1);
  await press('ctrl+a');
  await type(path);
  await press('Return');
  await until(`${name} on disk`, async () => (await stat(path)).size > 0);
  return path;
}

before(open);
after(() => window?.kill());

step('first run makes a workspace', () => journey.firstRun(page));

step('the tray menu starts a recent task, the window shows it', async () => {
  await journey.someDays();
  const line = `${journey.NOTE} · Globex › Brand`;
  await until('the task in the tray', async () => (await tray.labels()).includes(line));
  await tray.click(line);
  await journey.seesRunning(page);
  await until('the title of the tray', async () => /^0:00 Globex › Brand$/.test((await tray.show()).title));
});

step('the quick window stops it', async () => {
  await press('ctrl+alt+t');
  await until('the quick window', async () => (await visible('Stint: new timer')).length === 1);
  await until('Enter to stop the timer', async () => {
    await press('Return');
    return until('no timer', async () => !(await call('timer.status')).timer, 2);
  });
  await journey.seesStopped(page);
  await until('the quick window to hide', async () => (await visible('Stint: new timer')).length === 0);
});

step('a cell of the week grid is edited', () => journey.editWeek(page));

step('an invoice is drafted, issued and saved', async () => {
  invoice = await journey.issueInvoice(page);
  await page.click(named('Save PDF'));
  await journey.checkPdf(await saveAs('invoice.pdf'), invoice);
});

step('several PDFs are saved in one archive', async () => {
  const { clients } = await call('client.list', {});
  await call('invoice.draft', { client_id: clients.find((client) => client.name === 'Globex').id });
  await page.click(startsWith('Invoices'));
  await page.see(inTable('Globex'));
  await page.click(checkbox('Select all'));
  await page.click(named('Save PDFs'));
  const folder = join(process.env.STINT_DESK, 'papers');
  await promisify(execFile)('python3', ['-m', 'zipfile', '-e', await saveAs('papers.zip'), folder]);
  const papers = (await readdir(folder)).map((name) => join(folder, name));
  assert.equal(papers.length, 2);
  const texts = await Promise.all(papers.map(journey.readPdf));
  assert.ok(texts.some((text) => text.includes(invoice.number)) && texts.some((text) => text.includes('Globex')), texts.join('\n'));
});

step('a kill -9 and a new start lose nothing', async () => {
  await call('timer.start', { note: 'Through the storm' });
  const before = await journey.state();
  await window.kill();
  await open();
  await page.see(named('Stop the timer'));
  await page.see(words('Through the storm'));
  assert.deepEqual(await journey.state(), before);
  assert.equal((await call('workspace.verify')).ok, true);
});

step('closing hides to the tray, a second start shows the window again', async () => {
  await close('Stint');
  await until('the window to hide', async () => (await visible('Stint')).length === 0);
  assert.ok((await tray.labels()).includes('Stop'));
  await startAgain();
  await until('the window to return', async () => (await visible('Stint')).length === 1);
});
