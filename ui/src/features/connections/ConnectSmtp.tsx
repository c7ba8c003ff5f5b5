import { Switch, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../components/FormDialog';
import { fieldWords } from '../../components/fieldWords';
import { showDone } from '../../components/toasts';
import { RpcError } from '../../ipc/host';
import { useWrite } from '../../ipc/query';
import type { SmtpSecurity } from '../../ipc/types';
import { IMAP_PORTS } from './ConnectImap';
import { asked, CertificateField, PasswordField, type Server, ServerFields, usualHost } from './ServerFields';

const PORTS: Record<SmtpSecurity, number> = { tls: 465, starttls: 587, none: 587 };

/** A mail server, tried by a login before anything is kept; its mail is read too where that is wanted. */
export function ConnectSmtp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [fields, setFields] = useState({ address: '', user: '', password: '', certificate: '' });
  const [server, setServer] = useState<Server>({ host: '', port: '', security: 'tls' });
  const [reading, setReading] = useState<Server>();
  // Asked for where the machine does not trust the server's own; few have one to give.
  const [asks, setAsks] = useState(false);
  const [error, setError] = useState<{ reads: boolean; field: string; words: string }>();
  const connect = useWrite('connection.smtp', { onError: () => true });
  const read = useWrite('connection.imap', { onError: () => true });
  const pull = useWrite('message.pull', { onError: () => true });
  const wrong = (field: string) => (error?.field === field && !error.reads ? error.words : undefined);
  const wrongReading = (field: string) => {
    // Its name and password are those for sending: what is said of them stands with the server that said it.
    const at = error?.field === 'security' ? 'security' : 'host';
    return error?.reads && at === field ? error.words : undefined;
  };
  const bind = (name: keyof typeof fields) => ({
    label: t(`connections.${name}`),
    value: fields[name],
    error: wrong(name),
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setFields((was) => ({ ...was, [name]: value }));
    },
  });
  async function run() {
    setError(undefined);
    let reads = false;
    try {
      const certificate = fields.certificate.trim() || undefined;
      const { id, name } = await connect.mutateAsync({
        ...fields,
        ...asked(server),
        user: fields.user || undefined,
        certificate,
      });
      if (reading) {
        reads = true;
        await read.mutateAsync({ id, ...asked(reading), certificate });
        pull.mutate({});
      }
      showDone(t('connections.connectedTo', { name }));
      onClose();
    } catch (thrown) {
      const told = RpcError.from(thrown);
      if (told.fields[0]?.rule === 'untrusted') setAsks(true);
      setError({ reads, field: told.fields[0]?.field ?? 'host', words: fieldWords(told, t) });
    }
  }
  return (
    <FormDialog
      title={t('connections.smtpTitle')}
      submit={t('connections.connect')}
      busy={connect.isPending || read.isPending}
      disabled={!fields.address || !server.host || !fields.password || reading?.host === ''}
      onSubmit={() => void run()}
      onClose={onClose}
    >
      <Text size="sm">{t('connections.smtpText')}</Text>
      <TextInput {...bind('address')} placeholder="mira@example.com" data-autofocus />
      <ServerFields value={server} ports={PORTS} example="smtp.example.com" wrong={wrong} onChange={setServer} />
      {asks && <CertificateField {...bind('certificate')} />}
      <TextInput {...bind('user')} description={t('connections.userHint')} />
      <PasswordField {...bind('password')} />
      <Switch
        label={t('connections.readsToo')}
        description={t('connections.readsTooHint')}
        checked={!!reading}
        onChange={(event) =>
          setReading(
            event.currentTarget.checked
              ? { host: usualHost('imap', fields.address), port: '', security: server.security }
              : undefined,
          )
        }
      />
      {reading && (
        <ServerFields
          value={reading}
          ports={IMAP_PORTS}
          example="imap.example.com"
          wrong={wrongReading}
          of="IMAP"
          onChange={setReading}
        />
      )}
    </FormDialog>
  );
}
