import { useTranslation } from 'react-i18next';
import { showDone, showError } from '../../components/toasts';
import { RpcError } from '../../ipc/host';
import { host, rpc } from '../../ipc/rpc';
import type { Id } from '../../ipc/types';

/** Saves the PDF where the user says. */
export function useSavePdf(id: Id): () => void {
  const { t } = useTranslation();
  return () =>
    void (async () => {
      try {
        const { file_name, base64 } = await rpc('invoice.pdf', { id });
        const path = await host().saveFile(file_name, base64);
        if (path !== null) showDone(t('invoices.pdfSaved', { path }));
      } catch (thrown) {
        showError(RpcError.from(thrown));
      }
    })();
}
