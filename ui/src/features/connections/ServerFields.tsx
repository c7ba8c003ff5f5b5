import {
  Group,
  NumberInput,
  PasswordInput,
  type PasswordInputProps,
  SegmentedControl,
  Text,
  Textarea,
  type TextareaProps,
  TextInput,
} from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SmtpSecurity } from '../../ipc/types';

export interface Server {
  host: string;
  port: number | string;
  security: SmtpSecurity;
}

/** As a command takes it: an empty port is the usual one. */
export const asked = ({ host, port, security }: Server) => ({
  host,
  port: typeof port === 'number' ? port : undefined,
  security,
});

/** The server of an address's domain, as most providers call it. */
export const usualHost = (kind: 'smtp' | 'imap', address: string) => {
  const domain = address.split('@')[1]?.trim();
  return domain ? `${kind}.${domain}` : '';
};

interface Props {
  value: Server;
  /** By kind of encryption. */
  ports: Record<SmtpSecurity, number>;
  example: string;
  /** What is wrong with a field. */
  wrong: (field: string) => string | undefined;
  /** Before each label, where two servers stand in one dialog. */
  of?: string;
  onChange: (value: Server) => void;
}

/** Where a mail server is, and how the way to it is encrypted. */
export function ServerFields({ value, ports, example, wrong, of, onChange }: Props) {
  const { t } = useTranslation();
  const label = (words: string) => (of ? `${of}: ${words}` : words);
  return (
    <>
      <Group gap={10} align="start" wrap="nowrap">
        <TextInput
          label={label(t('connections.host'))}
          value={value.host}
          error={wrong('host')}
          placeholder={example}
          style={{ flex: 1 }}
          onChange={(event) => onChange({ ...value, host: event.currentTarget.value })}
        />
        <NumberInput
          label={t('connections.port')}
          aria-label={label(t('connections.port'))}
          value={value.port}
          placeholder={String(ports[value.security])}
          min={1}
          max={65535}
          hideControls
          w={90}
          onChange={(port) => onChange({ ...value, port })}
        />
      </Group>
      <div>
        <Text size="sm" fw={500} mb={4}>
          {label(t('connections.security'))}
        </Text>
        <SegmentedControl
          size="xs"
          aria-label={label(t('connections.security'))}
          data={(['tls', 'starttls', 'none'] as const).map((security) => ({
            value: security,
            label: t(`connections.security_${security}`),
          }))}
          value={value.security}
          onChange={(security) => onChange({ ...value, security: security as SmtpSecurity })}
        />
        {wrong('security') && (
          <Text size="xs" c="var(--red)" mt={4} role="alert">
            {wrong('security')}
          </Text>
        )}
      </div>
    </>
  );
}

/** What the server's own certificate is held against. */
export function CertificateField(props: TextareaProps) {
  const { t } = useTranslation();
  return (
    <Textarea
      description={t('connections.certificateHint')}
      placeholder="-----BEGIN CERTIFICATE-----"
      autosize
      minRows={3}
      maxRows={6}
      spellCheck={false}
      {...props}
    />
  );
}

export function PasswordField(props: PasswordInputProps) {
  const { t } = useTranslation();
  return (
    <PasswordInput
      // Mantine's password field says it by colour alone.
      aria-invalid={!!props.error}
      visibilityToggleButtonProps={{ 'aria-label': t('connections.showPassword') }}
      {...props}
    />
  );
}
