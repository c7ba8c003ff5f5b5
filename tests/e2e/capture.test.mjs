// Activity capture on a real X server: windows come to the front, and what the core keeps of them is what is on disk.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { call, init, startBeside, tray, until, visible } from './lib/desk.mjs';

const run = promisify(execFile);
const ON = '● Capturing activity – pause for an hour';
const PAUSED = 'Capturing is paused – go on';
/** A shorter look is a glance, whose time goes to the window before. */
const STAYS_MS = 6000;
const SOME_WINDOW = fileURLToPath(new URL('some_window.py', import.meta.url));
const programs = [];
let figma;
let desktop;

/** Opens a window of a program of that name. */
async function open(app, title) {
  const program = spawn('/usr/bin/python3', [SOME_WINDOW, app, title], { stdio: ['pipe', 'ignore', 'inherit'] });
  programs.push(program);
  await until(title, async () => (await visible(title)).length === 1);
  return { rename: (next) => program.stdin.write(`${next}\n`) };
}

async function bringUp(title) {
  const [window] = await visible(title);
  await run('xdotool', ['windowactivate', '--sync', window]);
  const since = Date.now();
  await until(`${title} to stay in front`, () => Date.now() - since > STAYS_MS);
}

const kept = async () => (await call('capture.list')).stretches;
const titles = async () => (await kept()).map((s) => `${s.app}: ${s.title}`);
const label = (words) => until(`"${words}" in the tray`, async () => (await tray.labels()).includes(words));

before(async () => {
  await init();
  await call('settings.update', { language: 'en' });
  desktop = await startBeside(`${process.env.STINT_DESK}/data/stint`);
});

after(async () => {
  for (const program of [...programs, desktop]) {
    if (!program || program.exitCode !== null) continue;
    const ended = once(program, 'exit');
    program.kill('SIGKILL');
    await ended;
  }
});

test('nothing is captured, and the tray says nothing, until it is switched on', async () => {
  figma = await open('Figma', 'Acme home');
  await bringUp('Acme home');
  assert.deepEqual(await kept(), []);
  assert.ok(!(await tray.labels()).some((words) => words.includes('aptur')));
  await call('capture.set', { is_on: true });
  await label(ON);
});

test('windows and their titles are kept, what is excluded never is', async () => {
  await call('capture.exclude', { field: 'title', pattern: 'sparkasse' });
  await call('capture.exclude', { field: 'app', pattern: 'signal', keeps_app: true });
  await open('Firefox', 'Sparkasse Xylocarpquagga');
  await open('Signal', 'Letter Xylocarpquagga');
  await bringUp('Acme home');
  await bringUp('Sparkasse Xylocarpquagga');
  await bringUp('Letter Xylocarpquagga');
  await bringUp('Acme home');
  figma.rename('Acme shop');
  await until('its new title', async () => (await visible('Acme shop')).length === 1);
  await bringUp('Acme shop');
  await bringUp('Letter Xylocarpquagga');
  await until('the renamed window on disk', async () => (await titles()).includes('Figma: Acme shop'), 30);
  const seen = await titles();
  assert.ok(seen.includes('Figma: Acme home') && seen.includes('Signal: '), seen.join(', '));
  assert.ok(!JSON.stringify(await kept()).includes('Xylocarpquagga') && !seen.some((title) => title.startsWith('Firefox')), seen.join(', '));
  const list = await kept();
  for (const [at, { start, end }] of list.entries()) {
    assert.ok(Date.parse(end) - Date.parse(start) >= 5000, `${start} to ${end} is a glance`);
    assert.ok(at === 0 || list[at - 1].end <= start, 'stretches overlap');
  }
});

test('the tray pauses it for an hour and goes on', async () => {
  await tray.click(ON);
  await label(PAUSED);
  const before = (await kept()).length;
  await bringUp('Acme shop');
  await bringUp('Letter Xylocarpquagga');
  assert.equal((await kept()).length, before);
  await tray.click(PAUSED);
  await label(ON);
  await bringUp('Acme shop');
  await bringUp('Letter Xylocarpquagga');
  await until('it to go on', async () => (await kept()).length > before, 30);
});

test('switched off nothing is watched, and everything can be deleted', async () => {
  await call('capture.set', { is_on: false });
  await until('the tray to fall silent', async () => !(await tray.labels()).some((words) => words.includes('aptur')));
  const watching = async () => (await run('ps', ['-T', '-p', String(desktop.pid), '-o', 'comm='])).stdout.includes('stint-front');
  await until('the watching thread to end', async () => !(await watching()));
  await call('capture.purge', { all: true });
  assert.deepEqual(await kept(), []);
});
