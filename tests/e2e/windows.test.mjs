// What happens to the window itself: it comes back where it was, survives its web process, and a start is never lost.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, before, test } from 'node:test';
import { promisify } from 'node:util';
import { close, desktop, init, startAgain, until, visible } from './lib/desk.mjs';

const run = promisify(execFile);
const data = join(process.env.STINT_DESK, 'data', 'stint');
const SCREEN = { width: 1400, height: 900 };
const started = new Set();

const start = (...words) => startWith({}, ...words);

function startWith(env, ...words) {
  const program = spawn(desktop, words, { stdio: 'ignore', env: { ...process.env, ...env } });
  started.add(program);
  program.once('exit', () => started.delete(program));
  return program;
}

const kill = (program) =>
  new Promise((resolve) => {
    program.once('exit', resolve);
    if (program.exitCode !== null || !program.kill('SIGKILL')) resolve();
  });
const shown = () => until('the window', async () => (await visible('Stint')).length === 1);
const gone = () => until('the window to go', async () => (await visible('Stint')).length === 0);

async function geometry() {
  const [window] = await visible('Stint');
  const { stdout } = await run('xdotool', ['getwindowgeometry', '--shell', window]);
  const [x, y, width, height] = ['X', 'Y', 'WIDTH', 'HEIGHT'].map((name) => Number(new RegExp(`^${name}=(-?\\d+)$`, 'm').exec(stdout)[1]));
  return { x, y, width, height };
}

async function children(parent, name) {
  const found = [];
  for (const id of (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry))) {
    const stat = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => '');
    const command = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '');
    if (Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent && command.includes(name)) found.push(Number(id));
  }
  return found;
}

/** Web processes that have a connection; WebKit itself ends the whole program with one that dies before (readPIDFromPeer). */
async function webProcesses(program) {
  const connected = [];
  for (const id of await children(program.pid, 'WebKitWebProcess')) {
    const threads = await readdir(`/proc/${id}/task`).catch(() => []);
    const names = await Promise.all(threads.map((thread) => readFile(`/proc/${id}/task/${thread}/comm`, 'utf8').catch(() => '')));
    if (names.includes('ReceiveQueue\n')) connected.push(id);
  }
  return connected;
}

before(() => init());
afterEach(() => Promise.all([...started].map(kill)));

test('the window comes back where it was and as large', async () => {
  const first = start();
  await shown();
  const [window] = await visible('Stint');
  await run('xdotool', ['windowsize', '--sync', window, '1000', '700', 'windowmove', '--sync', window, '210', '120']);
  const left = await until('the new place', async () => {
    const now = await geometry();
    return now.width === 1000 && now.height === 700 && now;
  });
  await close('Stint');
  await gone();
  await until('it to be kept', async () => JSON.parse(await readFile(join(data, 'window.json'), 'utf8')).width === 1000);
  await kill(first);
  const second = start();
  await shown();
  assert.deepEqual(await until('the old size', async () => ((await geometry()).width === 1000 ? geometry() : undefined)), left);
  await kill(second);
});

test('a place that no screen shows is corrected, a file that is nonsense is passed over', async () => {
  for (const kept of ['{"x":5000,"y":-4000,"width":9000,"height":9000,"maximized":false}', '{"x":1399,"y":899,"width":1000,"height":700,"maximized":false}', '{']) {
    await writeFile(join(data, 'window.json'), kept);
    const program = start();
    await shown();
    await until(`the window inside the screen for ${kept}`, async () => {
      const { x, y, width, height } = await geometry();
      return x >= 0 && y >= 0 && x + width <= SCREEN.width && y + height <= SCREEN.height;
    });
    await kill(program);
  }
});

test('a start into the tray shows no window, whatever was kept', async () => {
  const program = start('--tray');
  await until('it to hold the name', async () => (await held()) === program.pid);
  await startAgain();
  await shown();
  await kill(program);
  const again = start('--tray');
  await until('the tray', async () => (await children(again.pid, 'WebKit')).length === 0 && again.exitCode === null);
  assert.equal((await visible('Stint')).length, 0);
  await kill(again);
});

test('a window that was closed gives its memory back after a while, and opens again', async () => {
  const program = startWith({ STINT_RELEASE_SECONDS: '1' });
  await shown();
  assert.equal((await children(program.pid, 'WebKitWebProcess')).length, 1);
  await close('Stint');
  await gone();
  await until('the web process to end', async () => (await children(program.pid, 'WebKitWebProcess')).length === 0);
  await startAgain();
  await shown();
  await kill(program);
});

test('the page comes back after its process died, and not for ever', async () => {
  const program = start();
  await shown();
  const seen = new Set();
  const next = () => until('a web process', async () => (await webProcesses(program)).find((id) => !seen.has(id)));
  for (let crash = 0; crash < 3; crash += 1) {
    const id = await next();
    seen.add(id);
    process.kill(id, 'SIGKILL');
  }
  await next();
  assert.equal((await visible('Stint')).length, 1);
  await until('it to give up', async () => {
    for (const id of await webProcesses(program)) process.kill(id, 'SIGKILL');
    return (await visible('Stint')).length === 1 && (await children(program.pid, 'WebKitWebProcess')).length === 0;
  });
  assert.equal(program.exitCode, null);
  await kill(program);
});

test('a start at once after a kill is never lost', async () => {
  for (let round = 0; round < 10; round += 1) {
    const first = start('--tray');
    await until('the first', () => held());
    first.kill('SIGKILL');
    const second = start('--tray');
    await until(`start ${round} to hold the name`, async () => (await held()) === second.pid);
    await kill(second);
  }
});

test('a start that meets a dying program waits for its name', async () => {
  const program = start('--tray');
  const name = (await until('the name', async () => (await held()) && holder()))[1];
  await kill(program);
  const dying = spawn('/usr/bin/python3', [join(import.meta.dirname, 'dying.py'), name]);
  await once(dying.stdout, 'data');
  const next = start('--tray');
  await until('it to hold the name', async () => (await held()) === next.pid);
  assert.match(await readFile(`/proc/${next.pid}/environ`, 'utf8'), /STINT_START_TRY=[1-9]/);
});

test('two starts at once make one program with one window', async () => {
  const both = [start(), start()];
  await shown();
  await until('one of them to hand over', () => both.filter((program) => program.exitCode === 0).length === 1);
  await until('one window to stay', async () => (await visible('Stint')).length === 1);
  await Promise.all(both.filter((program) => program.exitCode === null).map(kill));
});

test('two data folders at once make two programs', async () => {
  const other = join(process.env.STINT_DESK, 'beside');
  await init('--data', other);
  const both = [start(), start('--data', other)];
  await until('two windows', async () => (await visible('Stint')).length === 2);
  assert.deepEqual(both.map((program) => program.exitCode), [null, null]);
  await Promise.all(both.map(kill));
});

const holder = async () => /"(app\.stint\.desktop\.[^"]+)"/.exec(await bus('ListNames'));

/** The process that holds the name of the one instance on the session bus, if any. */
async function held() {
  const [, name] = (await holder()) ?? [];
  return name && Number(/uint32 (\d+)/.exec(await bus('GetConnectionUnixProcessID', `string:${name}`))?.[1]);
}

async function bus(method, ...words) {
  const { stdout } = await run('dbus-send', ['--session', '--print-reply', '--dest=org.freedesktop.DBus', '/org/freedesktop/DBus', `org.freedesktop.DBus.${method}`, ...words]);
  return stdout;
}
