import { ALL_TAGS } from './commands';
import { download } from './download';
import { type Host, RpcError } from './host';
import type { Tag } from './types';

const TOKEN_KEY = 'stint.token';

/** The token arrives once in the address after `#token=`; it is kept for the tab only and leaves the address at once. */
export function takeToken(location: Location, store: Storage, history: History): string {
  const found = /[#&?]token=([^&]+)/.exec(location.hash);
  if (found?.[1]) {
    store.setItem(TOKEN_KEY, decodeURIComponent(found[1]));
    history.replaceState(null, '', `${location.pathname}${location.search}#/`);
  }
  return store.getItem(TOKEN_KEY) ?? '';
}

export function httpHost(token: string): Host {
  return {
    kind: 'http',
    async call(name, request) {
      let answer: Response;
      try {
        answer = await fetch(`/rpc/${name}`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
          body: JSON.stringify(request),
        });
      } catch {
        throw new RpcError('unreachable', 'The program is not answering.');
      }
      if (answer.status === 401 || answer.status === 403)
        throw new RpcError('unauthorised', 'This page has no valid token.');
      const body: unknown = await answer.json().catch(() => null);
      if (answer.ok) return body;
      const inner = typeof body === 'object' && body !== null && 'error' in body ? body.error : body;
      // A proxy in between answers 502 without a body of ours when the program is gone.
      if (inner === null) throw new RpcError('unreachable', 'The program is not answering.');
      throw RpcError.from(inner);
    },
    onChange(listener) {
      const source = new EventSource(`/events?token=${encodeURIComponent(token)}`);
      let lost = false;
      source.onerror = () => {
        lost = true;
      };
      // What was committed while nobody listened is unknown: everything may be stale.
      source.onopen = () => {
        if (lost) listener([...ALL_TAGS]);
        lost = false;
      };
      source.onmessage = (event) => listener((JSON.parse(event.data) as { tags: Tag[] }).tags);
      return () => source.close();
    },
    saveFile: async (name, base64) => download(name, base64),
    // A browser may hold back what no click asked for.
    openPage: async (url) => window.open(url, '_blank') !== null,
    hideQuick: async () => {
      window.location.hash = '#/';
    },
  };
}
