// The main job from nothing to an issued invoice, as steps that both lanes walk. What differs (tray, quick window, saving) stays with the lane.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { call, until } from './desk.mjs';
import { cell, field, named, openCell, option, startsWith, words } from './find.mjs';

const run = promisify(execFile);
export const NOTE = 'Concepts';

/** Steps of one journey: after the first that fails the others say so instead of waiting for what cannot come. */
export function stepper(camera) {
  let failed;
  return (name, walk) =>
    test(name, async () => {
      assert.ok(!failed, `not walked: "${failed}" failed`);
      try {
        await walk();
      } catch (error) {
        failed = name;
        const path = join(tmpdir(), 'stint-e2e-failed.png');
        await camera(path).then(() => console.log(`the screen then: ${path}`), () => {});
        throw error;
      }
    });
}

/** Answers the first page as a newcomer does. */
export async function firstRun(page) {
  await page.fill(field('What is your business called?'), 'Studio Nordlicht');
  await page.fill(field('Name on invoices'), 'Mira Nord');
  await page.click(field('Country'));
  await page.click(option('Germany'));
  await page.click(named('Start working'));
  await page.see(named('Today'));
  const status = await call('workspace.status');
  assert.equal(status.state, 'open');
  assert.equal(status.workspace.name, 'Studio Nordlicht');
  assert.equal((await call('settings.get')).currency, 'EUR');
}

/** What the newcomer has after a few days: two clients with projects, a rate, an hour last week. */
export async function someDays() {
  await call('settings.update', { zone: 'UTC', language: 'en' });
  await call('profile.save', {
    legal_name: 'Mira Nord', street: 'Lange Straße 1', postal_code: '10115', city: 'Berlin', region: '', country: 'DE', email: 'mira@example.com',
    phone: '', website: '', vat_id: '', tax_number: '12/345/67890', bank_name: '', iban: '', bic: '',
  });
  const acme = await call('client.add', {
    name: 'Acme', legal_name: 'Acme GmbH', currency: 'EUR',
    address: { street: 'Ring 5', postal_code: '20095', city: 'Hamburg', region: '', country: 'DE' },
  });
  const globex = await call('client.add', { name: 'Globex', currency: 'EUR' });
  const website = await call('project.add', { client_id: acme.id, name: 'Website' });
  const brand = await call('project.add', { client_id: globex.id, name: 'Brand' });
  await call('rate.set', { scope: 'client', scope_id: acme.id, amount: { minor: 8000, currency: 'EUR' }, valid_from: '2020-01-01' });
  const wednesday = lastWednesday();
  await call('entry.add', { note: 'Start page', link: { project_id: website.id }, start: `${wednesday}T09:00:00.000Z`, end: `${wednesday}T10:00:00.000Z`, zone: 'UTC' });
  await call('entry.add', { note: NOTE, link: { project_id: brand.id }, start: `${wednesday}T13:00:00.000Z`, end: `${wednesday}T14:00:00.000Z`, zone: 'UTC' });
}

/** The Wednesday of the week before this one, weeks starting on Monday. */
function lastWednesday() {
  const day = new Date();
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7) - 5);
  return day.toISOString().slice(0, 10);
}

export async function seesRunning(page) {
  await page.see(named('Stop the timer'));
  const { timer } = await call('timer.status');
  assert.equal(timer.note, NOTE);
  assert.equal(timer.state, 'running');
}

export async function seesStopped(page) {
  await until('the timer to be stopped', async () => !(await call('timer.status')).timer);
  await page.see(named('Start the timer'));
}

/** One hour becomes two and a half. */
export async function editWeek(page) {
  await page.click(named('Time'));
  await page.click(named('Week'));
  await page.click(named('Previous week'));
  await page.click(cell('Acme › Website', 'Wed'));
  await page.see(openCell);
  await page.type('2:30');
  await page.enter();
  await page.see(startsWith('Acme › Website, Wed'));
  await until('the entry to be longer', async () => {
    const { entries } = await call('entry.list', { text: 'Start page' });
    const others = (await call('entry.list', {})).entries.filter((entry) => entry.path.project_name === 'Website');
    assert.equal(entries[0].path.client_name, 'Acme');
    return others.reduce((sum, entry) => sum + entry.seconds, 0) === 9000;
  });
}

/** Draft and issue; 2.5 h at 80.00 and 19 % are 238.00, worked out by hand. */
export async function issueInvoice(page) {
  await page.click(startsWith('Invoices'));
  await page.click(named('New from time'));
  await page.click(field('Client'));
  await page.click(option('Acme'));
  await page.click(named('Make draft'));
  await page.see(words('Draft for Acme'));
  await page.see(words('238.00'));
  await page.click(named('Issue…'));
  await page.click(named('Issue for good'));
  await page.see(named('Mark paid'));
  await seesPreview(page);
  const { invoices } = await call('invoice.list', {});
  assert.equal(invoices.length, 1);
  assert.deepEqual(invoices[0].total, { minor: 23_800, currency: 'EUR' });
  assert.ok(invoices[0].number);
  return invoices[0];
}

/** The page beside the form is drawn: it has ink on it, and more paper than ink. */
async function seesPreview(page) {
  const share = await until('ink in the preview', () =>
    page.run(() => {
      const paper = document.querySelector('canvas');
      if (!paper?.width) return 0;
      const { data } = paper.getContext('2d').getImageData(0, 0, paper.width, paper.height);
      let dark = 0;
      for (let i = 0; i < data.length; i += 4) if (data[i + 3] > 200 && data[i] + data[i + 1] + data[i + 2] < 300) dark += 1;
      return dark / (data.length / 4);
    }),
  );
  assert.ok(share > 0.001 && share < 0.5, `${share} of the preview is dark`);
}

export const readPdf = async (path) => (await run('pdftotext', ['-layout', path, '-'])).stdout;

/** What is on the paper, read by another program. */
export async function checkPdf(path, invoice) {
  const text = await readPdf(path);
  for (const expected of [invoice.number, 'Acme GmbH', 'Mira Nord', '200.00', '38.00', '238.00']) assert.ok(text.includes(expected), `${expected} is not in:\n${text}`);
  await run('qpdf', ['--check', path]);
}

/** Everything that must be the same after the power came back. */
export async function state() {
  const { invoices } = await call('invoice.list', {});
  const { entries } = await call('entry.list', {});
  const { timer } = await call('timer.status');
  // The open entry grows while it is looked at.
  return { invoices, entries: entries.filter((entry) => entry.end), timer: timer ?? null };
}
