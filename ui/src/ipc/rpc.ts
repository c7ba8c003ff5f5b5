import { syncClock } from './clock';
import type { Host } from './host';
import { httpHost, takeToken } from './http';
import type { OpName, Req, Res } from './operations';
import { tauriHost } from './tauri';
import type { TimerStatus } from './types';

let current: Host | undefined;

export function setHost(host: Host): void {
  current = host;
}

export function host(): Host {
  if (!current) throw new Error('no host chosen yet');
  return current;
}

/** Picks the host by where the page runs. `?host=fake` shows the interface on made-up data, outside the desktop program only. */
export async function chooseHost(): Promise<Host> {
  const chosen = await pick();
  setHost(chosen);
  return chosen;
}

async function pick(): Promise<Host> {
  if ('__TAURI_INTERNALS__' in window) return tauriHost();
  const query = new URLSearchParams(window.location.search);
  if (query.get('host') === 'fake') {
    // The router would read a query before the hash as part of the screen's own.
    window.history.replaceState(null, '', window.location.pathname + window.location.hash);
    return (await import('./fake/host')).fakeHost(Object.fromEntries(query));
  }
  return httpHost(takeToken(window.location, window.sessionStorage, window.history));
}

export async function rpc<K extends OpName>(name: K, request: Req<K>): Promise<Res<K>> {
  const answer = withoutNulls(await host().call(name, request)) as Res<K>;
  if (name.startsWith('timer.')) syncClock((answer as TimerStatus).now);
  return answer;
}

/** The core writes what is absent as null; from here on it is missing, as the types say. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const present = Object.entries(value).filter(([, v]) => v !== null);
  return Object.fromEntries(present.map(([key, v]) => [key, withoutNulls(v)]));
}
