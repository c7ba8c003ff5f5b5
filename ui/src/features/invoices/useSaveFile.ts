import { useTranslation } from 'react-i18next';
import { showDone, showError } from '../../components/toasts';
import { RpcError } from '../../ipc/host';
import { host, rpc } from '../../ipc/rpc';
import type { Id } from '../../ipc/types';

/** Saves the PDF, or what machines read, where the user says. */
export function useSaveFile(id: Id): (command: 'invoice.pdf' | 'invoice.xml' | 'quote.pdf', marked?: boolean) => void {
  const { t } = useTranslation();
  return (command, marked) =>
    void (async () => {
      try {
        const { file_name, base64 } = await (command === 'invoice.pdf'
          ? rpc(command, { id, marked })
          : rpc(command, { id }));
        const path = await host().saveFile(file_name, base64);
        if (path !== null) showDone(t('invoices.pdfSaved', { path }));
      } catch (thrown) {
        showError(RpcError.from(thrown));
      }
    })();
}
