import { Group, NumberInput, PasswordInput, SegmentedControl, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../components/FormDialog';
import { fieldWords } from '../../components/fieldWords';
import { showDone } from '../../components/toasts';
import { RpcError } from '../../ipc/host';
import { useWrite } from '../../ipc/query';
import type { SmtpSecurity } from '../../ipc/types';

const PORTS: Record<SmtpSecurity, number> = { tls: 465, starttls: 587, none: 587 };

/** A mail server, tried by a login before anything is kept. */
export function ConnectSmtp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [fields, setFields] = useState({ address: '', host: '', user: '', password: '', certificate: '' });
  // Asked for where the machine does not trust the server's own; few have one to give.
  const [asks, setAsks] = useState(false);
  const [security, setSecurity] = useState<SmtpSecurity>('tls');
  const [port, setPort] = useState<number | string>('');
  const [error, setError] = useState<{ field: string; words: string }>();
  const connect = useWrite('connection.smtp', { onError: () => true });
  const wrong = (field: string) => (error?.field === field ? error.words : undefined);
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
    try {
      const { name } = await connect.mutateAsync({
        ...fields,
        user: fields.user || undefined,
        certificate: fields.certificate.trim() || undefined,
        port: typeof port === 'number' ? port : undefined,
        security,
      });
      showDone(t('connections.connectedTo', { name }));
      onClose();
    } catch (thrown) {
      const told = RpcError.from(thrown);
      if (told.fields[0]?.rule === 'untrusted') setAsks(true);
      setError({ field: told.fields[0]?.field ?? 'host', words: fieldWords(told, t) });
    }
  }
  return (
    <FormDialog
      title={t('connections.smtpTitle')}
      submit={t('connections.connect')}
      busy={connect.isPending}
      disabled={!fields.address || !fields.host || !fields.password}
      onSubmit={() => void run()}
      onClose={onClose}
    >
      <Text size="sm">{t('connections.smtpText')}</Text>
      <TextInput {...bind('address')} placeholder="mira@example.com" data-autofocus />
      <Group gap={10} align="start" wrap="nowrap">
        <TextInput {...bind('host')} placeholder="smtp.example.com" style={{ flex: 1 }} />
        <NumberInput
          label={t('connections.port')}
          value={port}
          placeholder={String(PORTS[security])}
          min={1}
          max={65535}
          hideControls
          w={90}
          onChange={setPort}
        />
      </Group>
      <div>
        <Text size="sm" fw={500} mb={4}>
          {t('connections.security')}
        </Text>
        <SegmentedControl
          size="xs"
          aria-label={t('connections.security')}
          data={(['tls', 'starttls', 'none'] as const).map((value) => ({
            value,
            label: t(`connections.security_${value}`),
          }))}
          value={security}
          onChange={(value) => setSecurity(value as SmtpSecurity)}
        />
        {wrong('security') && (
          <Text size="xs" c="var(--red)" mt={4} role="alert">
            {wrong('security')}
          </Text>
        )}
      </div>
      {asks && (
        <Textarea
          {...bind('certificate')}
          description={t('connections.certificateHint')}
          placeholder="-----BEGIN CERTIFICATE-----"
          autosize
          minRows={3}
          maxRows={6}
          spellCheck={false}
        />
      )}
      <TextInput {...bind('user')} description={t('connections.userHint')} />
      <PasswordInput
        {...bind('password')}
        // Mantine's password field says it by colour alone.
        aria-invalid={error?.field === 'password'}
        visibilityToggleButtonProps={{ 'aria-label': t('connections.showPassword') }}
      />
    </FormDialog>
  );
}
