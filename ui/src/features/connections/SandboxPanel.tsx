import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SectionHead } from '../../components/edit/FieldRow';
import { showDone } from '../../components/toasts';
import { useRead, useWrite } from '../../ipc/query';
import { host } from '../../ipc/rpc';
import type { Connection, Provider, Sandbox } from '../../ipc/types';
import classes from './connections.module.css';

interface Props {
  connections: Connection[];
  /** Google asks in the browser first. */
  onGoogle: (sandbox: Sandbox) => void;
}

/** Beside a trial run stand-ins of all that can be connected: each is one press away, and none is connected by itself. */
export function SandboxPanel({ connections, onGoogle }: Props) {
  const { t } = useTranslation();
  const { sandbox } = useRead('connection.sandbox', {}).data ?? {};
  const onSuccess = ({ name }: Connection) => showDone(t('connections.connectedTo', { name }));
  const stripe = useWrite('connection.stripe', { onSuccess });
  const imap = useWrite('connection.imap', { onSuccess });
  // One account, of which mail goes out and comes in.
  const smtp = useWrite('connection.smtp', {
    onSuccess: ({ id }) =>
      sandbox && imap.mutate({ id, host: sandbox.mail.host, port: sandbox.mail.imap_port, security: 'none' }),
  });
  if (!sandbox) return null;
  const missing = (provider: Provider) => !connections.some((c) => c.provider === provider);
  const {
    endpoint,
    mail: { imap_port: _, ...mail },
  } = sandbox;
  return (
    <section>
      <SectionHead title={t('connections.sandbox')}>
        <Group gap={8}>
          {missing('google') && (
            <Button size="compact-xs" onClick={() => onGoogle(sandbox)}>
              Google…
            </Button>
          )}
          {missing('smtp') && (
            <Button
              size="compact-xs"
              loading={smtp.isPending || imap.isPending}
              onClick={() => smtp.mutate({ ...mail, security: 'none' })}
            >
              {t('connections.provider_smtp')}
            </Button>
          )}
          {missing('stripe') && (
            <Button
              size="compact-xs"
              loading={stripe.isPending}
              onClick={() => stripe.mutate({ key: sandbox.stripe_key, endpoint })}
            >
              Stripe
            </Button>
          )}
          <Button size="compact-xs" variant="subtle" onClick={() => void host().openPage(sandbox.page)}>
            {t('connections.sandboxPage')}
          </Button>
        </Group>
      </SectionHead>
      <p className={classes.hint}>{t('connections.sandboxHint')}</p>
    </section>
  );
}
