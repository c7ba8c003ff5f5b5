import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { showDone } from '../../components/toasts';
import { useWrite } from '../../ipc/query';
import { readBase64 } from '../settings/readBase64';
import type { MessageSearch } from './routes';

/** What the address of the messages' screen says, and the way to change it. */
export function useMessageSearch() {
  const search = useSearch({ from: '/frame/messages' });
  const navigate = useNavigate();
  const change = (next: Partial<MessageSearch>, replace = false) =>
    void navigate({ to: '/messages', search: (old: MessageSearch) => ({ ...old, ...next }), replace });
  return { search, change };
}

const OUTCOMES = { new: 'messages.imported', known: 'messages.importedKnown', sent: 'messages.importedSent' } as const;

/** Takes mails in that were saved as files, and shows the last of them. */
export function useImport(onDone: (thread: string) => void) {
  const { t } = useTranslation();
  const take = useWrite('message.import');
  return {
    busy: take.isPending,
    take: async (files: File[]) => {
      for (const file of files) {
        const done = await take
          .mutateAsync({ file: { name: file.name, base64: await readBase64(file) } })
          .catch(() => undefined);
        if (!done) return;
        showDone(t(OUTCOMES[done.outcome]));
        onDone(done.thread_id);
      }
    },
  };
}
