import type { TFunction } from 'i18next';
import { RpcError } from '../ipc/host';
import { host } from '../ipc/rpc';
import { showDone, showError } from './toasts';

interface Made {
  file_name: string;
  base64: string;
}

/** Asks the core for a file and saves it where the user says; what is refused is told by a toast. */
export async function saveFile(ask: Promise<Made>, t: TFunction): Promise<void> {
  try {
    const { file_name, base64 } = await ask;
    const path = await host().saveFile(file_name, base64);
    if (path !== null) showDone(t('invoices.pdfSaved', { path }));
  } catch (thrown) {
    showError(RpcError.from(thrown));
  }
}
