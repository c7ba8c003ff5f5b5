import { useTranslation } from 'react-i18next';
import { saveFile } from '../../components/saveFile';
import { rpc } from '../../ipc/rpc';
import type { Id } from '../../ipc/types';

/** Saves the PDF, or what machines read, where the user says. */
export function useSaveFile(id: Id): (command: 'invoice.pdf' | 'invoice.xml' | 'quote.pdf', marked?: boolean) => void {
  const { t } = useTranslation();
  return (command, marked) =>
    void saveFile(command === 'invoice.pdf' ? rpc(command, { id, marked }) : rpc(command, { id }), t);
}
