import type { TFunction } from 'i18next';
import { RpcError } from '../ipc/host';
import { host } from '../ipc/rpc';
import { showDone, showError } from './toasts';

interface Made {
  file_name: string;
  base64?: string;
}

/** Asks the core for a file, saves it where the user says, and tells by `done` where it is; what is refused is told by a toast. */
export async function saveMade<M extends Made>(
  ask: Promise<M>,
  done: (path: string, made: M) => string,
): Promise<void> {
  try {
    const made = await ask;
    const path = await host().saveFile(made.file_name, made.base64 ?? '');
    if (path !== null) showDone(done(path, made));
  } catch (thrown) {
    showError(RpcError.from(thrown));
  }
}

export const saveFile = (ask: Promise<Made>, t: TFunction) => saveMade(ask, (path) => t('invoices.pdfSaved', { path }));
