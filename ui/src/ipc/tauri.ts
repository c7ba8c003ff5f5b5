import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import { type Host, RpcError, type ShellStatus } from './host';
import type { Tag } from './types';

export function tauriHost(): Host {
  return {
    kind: 'tauri',
    async call(name, request) {
      try {
        return await invoke('rpc', { name, request });
      } catch (thrown) {
        throw RpcError.from(thrown);
      }
    },
    onChange(listener) {
      const stop = listen<{ tags: Tag[] }>('stint://changed', (event) => listener(event.payload.tags));
      return () => {
        stop.then((unlisten) => unlisten());
      };
    },
    saveFile: (name, base64) => invoke<string | null>('save_file', { name, base64 }),
    onShell(listener) {
      void invoke<ShellStatus>('shell_status').then(listener, () => undefined);
      const stop = listen<ShellStatus>('stint://shell', (event) => listener(event.payload));
      return () => {
        stop.then((unlisten) => unlisten());
      };
    },
    onAway(listener) {
      const stop = listen('stint://away', listener);
      return () => {
        stop.then((unlisten) => unlisten());
      };
    },
    hideQuick: () => invoke<void>('hide_quick'),
    openPage: (url) =>
      invoke<void>('open_page', { url }).then(
        () => true,
        () => false,
      ),
  };
}
