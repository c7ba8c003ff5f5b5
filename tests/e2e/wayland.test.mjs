// Activity capture on Wayland: under a real compositor (sway, without a screen), and under one of our own that says when nobody is there.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { after, afterEach, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { call, init, startBeside, tray, until } from './lib/desk.mjs';
import { startMachine } from './lib/machine.mjs';

const run = promisify(execFile);
/** A shorter look is a glance, whose time goes to the window before. */
const STAYS_MS = 6000;
const beside = (name) => fileURLToPath(new URL(name, import.meta.url));
const programs = [];
let machine;

function start(command, words, options) {
  const program = spawn(command, words, options);
  programs.push(program);
  return program;
}

async function end(program) {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const ended = once(program, 'exit');
  program.kill('SIGKILL');
  await ended;
}

const kept = async () => (await call('capture.list')).stretches;
const titles = async () => (await kept()).map((s) => `${s.app}: ${s.title}`);
const has = (title) => until(`${title} on disk`, async () => (await titles()).includes(title), 30);

/** The desktop program in a session whose compositor has that name; its own windows and the tray stay on X11. */
async function desktopOn(display) {
  process.env.WAYLAND_DISPLAY = display;
  programs.push(await startBeside(`${process.env.STINT_DESK}/data/stint`));
  await until('it to record', async () => (await tray.labels()).some((words) => words.startsWith('● Capturing')));
}

before(async () => {
  machine = await startMachine();
  await init();
  await call('settings.update', { language: 'en' });
  await call('capture.set', { is_on: true });
});

afterEach(async () => {
  for (const program of programs.splice(0).reverse()) await end(program);
  await until('the tray to be empty', async () => (await tray.items()).length === 0);
  await call('capture.purge', { all: true });
});

after(() => machine?.end());

test('under sway the window with the focus is kept, its new title too, and the others not', async () => {
  const environment = { ...process.env, WLR_BACKENDS: 'headless', WLR_LIBINPUT_NO_DEVICES: '1', WLR_RENDERER: 'pixman' };
  delete environment.DISPLAY;
  // Sway refuses root; in a user namespace without a mapping it is nobody, and its sockets stay ours.
  const words = [...(process.getuid() === 0 ? ['unshare', '--user'] : []), 'sway', '--config', beside('sway.conf')];
  start(words[0], words.slice(1), { env: environment, stdio: 'ignore' });
  const found = (shape) => until(String(shape), async () => (await readdir(process.env.XDG_RUNTIME_DIR)).find((name) => shape.test(name)));
  const socket = `${process.env.XDG_RUNTIME_DIR}/${await found(/^sway-ipc\..*\.sock$/)}`;
  const display = await found(/^wayland-\d+$/);
  const sway = (...words) => run('swaymsg', ['--socket', socket, ...words]);
  const open = async (app, title) => {
    const env = { ...process.env, GDK_BACKEND: 'wayland', WAYLAND_DISPLAY: display };
    const program = start('/usr/bin/python3', [beside('some_window.py'), app, title], { env, stdio: ['pipe', 'ignore', 'inherit'] });
    await until(title, async () => (await sway('-t', 'get_tree')).stdout.includes(title));
    return program;
  };
  const figma = await open('figma', 'Acme home');
  await open('signal', 'Letter');
  await desktopOn(display);
  await sway('[app_id="figma"]', 'focus');
  await sleep(STAYS_MS);
  figma.stdin.write('Acme shop\n');
  await sleep(STAYS_MS);
  await sway('[app_id="signal"]', 'focus');
  await has('figma: Acme home');
  await has('figma: Acme shop');
  await sleep(STAYS_MS);
  await sway('[app_id="figma"]', 'focus');
  await has('signal: Letter');
  const list = await kept();
  for (const [at, { start }] of list.entries()) assert.ok(at === 0 || list[at - 1].end <= start, 'stretches overlap');
});

test('what is in front while nobody is there, or the screen is locked, is not kept', async () => {
  const host = start('/usr/bin/python3', [beside('wayland_host.py'), 'wayland-stint'], { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(createInterface(host.stdout), 'line');
  const say = (line) => host.stdin.write(`${line}\n`);
  say('front figma|Acme home');
  await desktopOn('wayland-stint');
  await sleep(STAYS_MS);
  say('front code|stint');
  await has('figma: Acme home');
  say('idled');
  await sleep(STAYS_MS);
  const back = Date.now();
  say('resumed');
  await sleep(STAYS_MS);
  // As logind says it of a session whose locker tells it.
  machine.tell('hint-on');
  const locked = Date.now();
  await has('code: stint');
  await sleep(STAYS_MS);
  const unlocked = Date.now();
  machine.tell('hint-off');
  await sleep(STAYS_MS);
  say('front figma|Acme shop');
  await until('both parts', async () => (await titles()).filter((title) => title === 'code: stint').length === 2, 30);
  const [before, after] = (await kept()).filter((s) => s.app === 'code');
  assert.ok(Date.parse(before.start) >= back - 500 && Date.parse(before.end) <= locked + 500, JSON.stringify(before));
  assert.ok(Date.parse(after.start) >= unlocked - 500, JSON.stringify(after));
});
