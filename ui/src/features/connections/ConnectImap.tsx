import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../components/FormDialog';
import { fieldWords } from '../../components/fieldWords';
import { showDone } from '../../components/toasts';
import { RpcError } from '../../ipc/host';
import { useWrite } from '../../ipc/query';
import type { Connection, SmtpSecurity } from '../../ipc/types';
import { asked, CertificateField, PasswordField, type Server, ServerFields, usualHost } from './ServerFields';

export const IMAP_PORTS: Record<SmtpSecurity, number> = { tls: 993, starttls: 143, none: 143 };

/** `imaps://imap.example.com:993`, as the core tells it. */
function known(server?: string | null): Server | undefined {
  const [, scheme, host, port] = /^(imaps|imap\+starttls|imap):\/\/(.+):(\d+)$/.exec(server ?? '') ?? [];
  if (!scheme || !host) return undefined;
  const security = scheme === 'imaps' ? 'tls' : scheme === 'imap' ? 'none' : 'starttls';
  return { host, port: Number(port), security };
}

interface Props {
  connection: Connection;
  /** Where it is read by now. */
  server?: string | null;
  onClose: () => void;
}

/** Reads the mail of an account that is sent through: mostly with the same name and password. */
export function ConnectImap({ connection, server, onClose }: Props) {
  const { t } = useTranslation();
  const [value, setValue] = useState<Server>(
    () => known(server) ?? { host: usualHost('imap', connection.name), port: '', security: 'tls' },
  );
  const [fields, setFields] = useState({ user: '', password: '', certificate: '' });
  const [asks, setAsks] = useState(false);
  const [error, setError] = useState<{ field: string; words: string }>();
  const pull = useWrite('message.pull', { onError: () => true });
  const connect = useWrite('connection.imap', { onError: () => true });
  const wrong = (field: string) => (error?.field === field ? error.words : undefined);
  const bind = (name: keyof typeof fields) => ({
    label: t(`connections.${name}`),
    value: fields[name],
    error: wrong(name),
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value: typed } = event.currentTarget;
      setFields((was) => ({ ...was, [name]: typed }));
    },
  });
  async function run() {
    setError(undefined);
    try {
      const { name } = await connect.mutateAsync({
        id: connection.id,
        ...asked(value),
        user: fields.user || undefined,
        password: fields.password || undefined,
        certificate: fields.certificate.trim() || undefined,
      });
      pull.mutate({});
      showDone(t('connections.imapDone', { name }));
      onClose();
    } catch (thrown) {
      const told = RpcError.from(thrown);
      if (told.fields[0]?.rule === 'untrusted') setAsks(true);
      setError({ field: told.fields[0]?.field ?? 'host', words: fieldWords(told, t) });
    }
  }
  return (
    <FormDialog
      title={t('connections.imapTitle', { name: connection.name })}
      submit={t('connections.imapRead')}
      busy={connect.isPending}
      disabled={!value.host}
      onSubmit={() => void run()}
      onClose={onClose}
    >
      <Text size="sm">{t('connections.imapText')}</Text>
      <ServerFields value={value} ports={IMAP_PORTS} example="imap.example.com" wrong={wrong} onChange={setValue} />
      {asks && <CertificateField {...bind('certificate')} />}
      <TextInput {...bind('user')} description={t('connections.asForSending')} />
      <PasswordField {...bind('password')} description={t('connections.asForSending')} />
    </FormDialog>
  );
}
