// What a person at the desk does outside the page: looks at the tray, presses keys, closes windows, starts programs.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const here = dirname(fileURLToPath(import.meta.url));
const DESKTOP = need('STINT_DESKTOP');
const CLI = need('STINT_CLI');

function need(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run ./dev e2e`);
  return value;
}

/** Asks again until `look` answers with something true, and says what was awaited when it never does. */
export async function until(what, look, seconds = 15) {
  const end = Date.now() + seconds * 1000;
  let last;
  while (Date.now() < end) {
    try {
      last = await look();
      if (last) return last;
    } catch (error) {
      last = error;
    }
    await sleep(100);
  }
  throw new Error(`waited ${seconds} s for ${what}; last: ${last instanceof Error ? last.message : JSON.stringify(last)}`);
}

async function trayClient(...words) {
  const { stdout } = await run('/usr/bin/python3', [join(here, '..', 'tray.py'), ...words]);
  return stdout;
}

export const tray = {
  items: async () => JSON.parse(await trayClient('items')),
  show: async () => JSON.parse(await trayClient('show')),
  labels: async () => (await tray.show()).menu.map((line) => line.label),
  click: (label) => trayClient('click', label),
};

/** Presses keys as the keyboard does, for whichever window has the focus. */
export const press = (...keys) => run('xdotool', ['key', ...keys]);
export const type = (text) => run('xdotool', ['type', '--delay', '20', text]);

/** How many windows with exactly this title are on the screen. */
export async function visible(title) {
  const found = await run('xdotool', ['search', '--onlyvisible', '--name', `^${title}$`]).catch(() => ({ stdout: '' }));
  return found.stdout.split('\n').filter(Boolean);
}

/** Closes a window as its close button does. A key that comes before the window manager has given the focus goes nowhere, so it is pressed again. */
export async function close(title) {
  for (let press = 0; press < 5; press += 1) {
    const [window] = await visible(title);
    if (!window) return;
    await run('xdotool', ['windowactivate', '--sync', window, 'key', 'alt+F4']);
    for (let look = 0; look < 20 && (await visible(title)).length > 0; look += 1) await sleep(100);
  }
}

export const picture = (path) => run('import', ['-window', 'root', path]);

/** The command line on the same data: what it says is what is on disk. */
export async function stint(...words) {
  const { stdout } = await run(CLI, ['--json', ...words]);
  return JSON.parse(stdout);
}

export const call = (name, request = {}, ...words) => stint(...words, 'call', name, JSON.stringify(request));

export const init = (...words) =>
  stint(...words, 'init', '--name', 'Test', '--country', 'DE', '--currency', 'EUR', '--zone', 'Europe/Berlin');

/** Starts another instance on data of its own, in the tray only. */
export async function startBeside(data) {
  const other = spawn(DESKTOP, ['--data', data, '--tray'], { stdio: 'ignore' });
  await until('the other instance', async () => (await tray.items()).length === 1);
  return other;
}

/** Starts the program a second time; it hands over to the first and ends. */
export const startAgain = () => run(DESKTOP, [], { timeout: 20_000 });

/** Serves the interface; answers with its address once it listens. */
export async function serve(tokenFile) {
  const server = spawn(CLI, ['--json', 'serve', '--token-file', tokenFile], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(createInterface(server.stdout), 'line');
  const ended = once(server, 'exit');
  return {
    url: JSON.parse(line).url,
    async kill() {
      server.kill('SIGKILL');
      await ended;
    },
  };
}

/** The process ids of the desktop program on the usual data of this session. */
export async function desktopProcesses() {
  const found = [];
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const environment = await readFile(`/proc/${name}/environ`, 'utf8').catch(() => '');
    const command = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '');
    if (command === `${DESKTOP}\0` && environment.includes(`STINT_DESK=${process.env.STINT_DESK}\0`)) found.push(Number(name));
  }
  return found;
}

export const desktop = DESKTOP;
