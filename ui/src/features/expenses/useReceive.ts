import { useTranslation } from 'react-i18next';
import { useSave } from '../../components/edit/useSave';
import { showDone, showError } from '../../components/toasts';
import { RpcError } from '../../ipc/host';
import type { Id } from '../../ipc/types';
import { readBase64 } from '../settings/readBase64';

const LARGEST_BYTES = 25 << 20;

/** Takes e-invoices from others as expenses, each with its file. */
export function useReceive(onTaken: (id: Id) => void): (files: Iterable<File> | null) => Promise<void> {
  const { t } = useTranslation();
  const receive = useSave('expense.receive');
  return async (files) => {
    try {
      for (const file of files ?? []) {
        if (file.size > LARGEST_BYTES) {
          const message = t('expenses.tooLarge', { name: file.name });
          throw new RpcError('invalid', message, undefined, [{ field: 'file', rule: 'too_large_file', message }]);
        }
        const taken = await receive({ file: { name: file.name, base64: await readBase64(file) } });
        const { number, remarks } = taken;
        const remark = remarks[0];
        showDone(remark ? t('expenses.receivedBut', { number, remark }) : t('expenses.received', { number }));
        onTaken(taken.expense.id);
      }
    } catch (thrown) {
      showError(RpcError.from(thrown));
    }
  };
}
