import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorWords } from '../../components/errorWords';
import { fieldWords } from '../../components/fieldWords';
import { saveMade } from '../../components/saveFile';
import { showDone } from '../../components/toasts';
import { RpcError } from '../../ipc/host';
import { useWrite } from '../../ipc/query';
import { rpc } from '../../ipc/rpc';
import type { FileInput, MailAbout, MailAnswers, MailDraft, MailPaper } from '../../ipc/types';

export interface LetterOf {
  account: string;
  to: string[];
  cc: string[];
  bcc: string[];
  subject: string;
  body: string;
  papers: MailPaper[];
  files: (FileInput & { bytes: number })[];
}

export interface LetterErrors {
  to?: string;
  cc?: string;
  bcc?: string;
  subject?: string;
  body?: string;
  files?: string;
  /** What no field of the dialog stands for. */
  other?: string;
}

const FIELDS = ['to', 'cc', 'bcc', 'subject', 'body', 'files'] as const;

/** A mail while it is written, and the two ways out of the dialog. */
export function useMail(about: MailAbout, draft: MailDraft, onClose: () => void, answers?: MailAnswers) {
  const { t } = useTranslation();
  const [errors, setErrors] = useState<LetterErrors>({});
  const [letter, setLetter] = useState<LetterOf>({
    account: draft.accounts[0]?.connection_id ?? '',
    to: draft.to,
    cc: [],
    bcc: [],
    subject: draft.subject,
    body: draft.body,
    papers: draft.papers.filter((p) => p.usual).map((p) => p.paper),
    files: [],
  });
  const cancel = useWrite('mail.cancel', { onSuccess: () => showDone(t('mail.cancelled')) });
  const request = useWrite('mail.send', { onError: () => true });
  const told = (thrown: unknown) => {
    const error = RpcError.from(thrown);
    const field = FIELDS.find((name) => error.fields[0]?.field.split(/[.[]/)[0] === name);
    const words = error.fields.length > 0 ? fieldWords(error, t) : errorWords(error, t).title;
    setErrors({ [field ?? 'other']: words });
  };
  const content = () => {
    const { account: _, files, ...rest } = letter;
    return { about, answers, ...rest, files: files.map(({ name, base64 }) => ({ name, base64 })) };
  };
  async function send() {
    setErrors({});
    try {
      const mail = await request.mutateAsync({ ...content(), kind: draft.kind, connection_id: letter.account });
      showDone(t('mail.queued', { to: mail.to.map((one) => one.address).join(', ') }), () =>
        cancel.mutate({ id: mail.id }),
      );
      onClose();
    } catch (thrown) {
      told(thrown);
    }
  }
  async function save() {
    setErrors({});
    const made = rpc('mail.file', { ...content(), connection_id: letter.account || undefined });
    try {
      await made;
    } catch (thrown) {
      told(thrown);
      return;
    }
    await saveMade(made, (path) => t('mail.saved', { path }));
  }
  return {
    letter,
    errors,
    set: (more: Partial<LetterOf>) => setLetter((was) => ({ ...was, ...more })),
    send,
    save,
    busy: request.isPending,
  };
}
