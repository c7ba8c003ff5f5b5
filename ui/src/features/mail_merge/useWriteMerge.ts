import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorWords } from '../../components/errorWords';
import { ruleWords } from '../../components/fieldWords';
import { showDone } from '../../components/toasts';
import { RpcError } from '../../ipc/host';
import { useRead, useWrite } from '../../ipc/query';
import type { Id, Language, WrittenMerge } from '../../ipc/types';

/** Long enough that a word is typed, short enough that the list seems to follow. */
const PAUSE_MS = 300;

export interface MergeLetter {
  /** Chosen by hand; without them all active clients. */
  clients?: Id[];
  tag: string;
  owing: boolean;
  /** Of those who are chosen, who gets none all the same. */
  unticked: Id[];
  account?: Id;
  perHour?: number;
  language?: Language;
  subject: string;
  body: string;
  withGaps: boolean;
}

export interface MergeErrors {
  to?: string;
  subject?: string;
  body?: string;
  per_hour?: string;
  /** What no field of the dialog stands for. */
  other?: string;
}

const FIELDS = ['to', 'subject', 'body', 'per_hour'] as const;

/** A mail to many while it is written. Its id is made once, so that it goes once however often the button is pressed. */
export function useWriteMerge(clients: Id[] | undefined, onSent: (id: Id) => void) {
  const { t } = useTranslation();
  const settings = useRead('settings.get', {}).data;
  const all = useRead('connection.list', {}).data?.connections;
  const accounts = all?.filter((account) => account.powers.includes('send_mail'));
  const [id] = useState(() => crypto.randomUUID());
  const [letter, setLetter] = useState<MergeLetter>({
    clients,
    tag: '',
    owing: false,
    unticked: [],
    subject: '',
    body: '',
    withGaps: false,
  });
  const [refused, setRefused] = useState<MergeErrors>({});
  const language = letter.language ?? settings?.language ?? 'en';
  const to = { client_ids: letter.clients, tag: letter.tag || undefined, owing: letter.owing };
  const words = { language, with_gaps: letter.withGaps };
  const [typed] = useDebouncedValue({ subject: letter.subject, body: letter.body }, PAUSE_MS);
  // Who gets it can be seen before anything is written: what is empty yet is wrong only when it is sent.
  const written: WrittenMerge = { to, ...words, subject: typed.subject.trim() || '…', body: typed.body.trim() || '…' };
  const preview = useRead('mail_merge.preview', written, { keep: true });
  const told = (thrown: unknown): MergeErrors => {
    const error = RpcError.from(thrown);
    const first = error.fields[0];
    const field = FIELDS.find((name) => name === first?.field.split(/[.[]/)[0]);
    return { [field ?? 'other']: first ? ruleWords(first, t) : errorWords(error, t).title };
  };
  const errors: MergeErrors = { ...(preview.isError ? told(preview.error) : {}), ...refused };
  const send = useWrite('mail_merge.send', { onError: () => true });
  const test = useWrite('mail_merge.test', {
    onSuccess: (mail) => showDone(t('merges.testDone', { to: mail.to[0]?.address ?? '' })),
    onError: (error) => {
      setRefused(told(error));
      return true;
    },
  });
  const account = letter.account ?? accounts?.find((one) => !one.trouble)?.id ?? accounts?.[0]?.id;
  return {
    letter: { ...letter, account, language, perHour: letter.perHour ?? settings?.merge_per_hour },
    errors,
    accounts,
    preview: { ...preview, data: preview.data && withoutUnticked(preview.data, letter.unticked) } as typeof preview,
    written,
    set: (more: Partial<MergeLetter>) => {
      setRefused({});
      setLetter((was) => ({ ...was, ...more }));
    },
    sending: send.isPending,
    testing: test.isPending,
    test: (looked: Id | undefined) => {
      const client_id = looked ?? preview.data?.recipients[0]?.client_id;
      if (account && client_id) test.mutate({ connection_id: account, client_id, written });
    },
    send: async () => {
      setRefused({});
      // Those who stand in the list, and nobody who would be found only now.
      const chosen = preview.data?.recipients.map((one) => one.client_id) ?? [];
      const client_ids = chosen.filter((one) => !letter.unticked.includes(one));
      const request = { to: { client_ids }, ...words, subject: letter.subject, body: letter.body };
      if (!account) return;
      try {
        const merge = await send.mutateAsync({
          id,
          connection_id: account,
          per_hour: letter.perHour,
          written: request,
        });
        showDone(t('merges.queued', { count: merge.waiting }));
        onSent(merge.id);
      } catch (thrown) {
        setRefused(told(thrown));
      }
    },
  };
}

/** How many mails there would be without those who were unticked. */
function withoutUnticked<T extends { recipients: { client_id: Id; left_out?: unknown }[]; mails: number }>(
  found: T,
  unticked: Id[],
): T {
  const mails = found.recipients.filter((one) => !one.left_out && !unticked.includes(one.client_id)).length;
  return { ...found, mails };
}
