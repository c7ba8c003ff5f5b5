// A machine with a login manager, a screen saver and notifications, for a desktop that has none.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const here = dirname(fileURLToPath(import.meta.url));

/** Its system bus is in this process's environment from here on, so that programs started later find it. */
export async function startMachine() {
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address=1'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [address] = await once(createInterface(bus.stdout), 'line');
  process.env.DBUS_SYSTEM_BUS_ADDRESS = address;
  const host = spawn('/usr/bin/python3', [join(here, '..', 'machine_host.py')], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface(host.stdout);
  const notified = [];
  await once(lines, 'line');
  lines.on('line', (line) => notified.push(JSON.parse(line)));
  return {
    /** Each as [program, title, text]. */
    notified,
    tell: (word) => host.stdin.write(`${word}\n`),
    end() {
      host.kill();
      bus.kill();
    },
  };
}

/** A hand on the mouse: input as the X server sees it. */
export const touch = () => promisify(execFile)('xdotool', ['mousemove_relative', '1', '1']);
