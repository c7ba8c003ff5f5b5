import { Button, Checkbox, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import { FormDialog } from '../../components/FormDialog';
import { fieldWords } from '../../components/fieldWords';
import { showDone } from '../../components/toasts';
import { RpcError } from '../../ipc/host';
import { useWrite } from '../../ipc/query';
import type { Connection, Power, Sandbox } from '../../ipc/types';
import { ConsentState } from './ConsentState';
import classes from './connections.module.css';
import { useConsent } from './useConsent';

const POWERS = ['calendar', 'send_mail', 'read_mail'] as const;
const STEPS = [1, 2, 3, 4, 5] as const;

interface Props {
  /** The one that is connected again, or given other powers: its client stays. */
  again?: Connection;
  /** A stand-in of Google to begin with. */
  sandbox?: Sandbox;
  onClose: () => void;
}

/** Under which client, and for what; then the browser asks, and this waits. */
export function ConnectGoogle({ again, sandbox, onClose }: Props) {
  const { t } = useTranslation();
  const [client, setClient] = useState(sandbox?.client_id ?? '');
  const [secret, setSecret] = useState(sandbox?.client_secret ?? '');
  const [endpoint, setEndpoint] = useState(sandbox?.endpoint);
  const [powers, setPowers] = useState<Power[]>(again?.powers ?? ['calendar']);
  const [error, setError] = useState<{ field: string; words: string }>();
  const pull = useWrite('calendar.pull', { onError: () => true });
  const consent = useConsent((connection) => {
    // Its calendars are there when the dialog is gone.
    if (connection.powers.includes('calendar')) pull.mutate({});
    if (powers.some((power) => !connection.powers.includes(power))) return;
    showDone(t('connections.connectedTo', { name: connection.name }));
    onClose();
  });
  async function run() {
    setError(undefined);
    const own = again
      ? { again: again.id }
      : { client_id: client, client_secret: secret || undefined, endpoint: endpoint || undefined };
    try {
      await consent.begin({ ...own, powers });
    } catch (thrown) {
      const told = RpcError.from(thrown);
      setError({ field: told.fields[0]?.field ?? '', words: told.fields[0] ? fieldWords(told, t) : told.message });
    }
  }
  const wrong = (field: string) => (error?.field === field ? error.words : undefined);
  const title = again ? t('connections.googleAgain', { name: again.name }) : t('connections.googleTitle');
  if (consent.state)
    return (
      <Dialog onClose={onClose} title={title}>
        <ConsentState
          state={consent.state}
          wanted={powers}
          onOpen={consent.open}
          onAgain={consent.reset}
          onClose={onClose}
        />
      </Dialog>
    );
  return (
    <FormDialog
      title={title}
      size={520}
      submit={t('connections.toBrowser')}
      busy={consent.asking}
      disabled={powers.length === 0 || (!again && client.trim() === '')}
      error={wrong('')}
      onSubmit={() => void run()}
      onClose={onClose}
    >
      {!again && (
        <>
          <Text size="sm">{t('connections.googleText')}</Text>
          <details className={classes.how}>
            <summary>{t('connections.googleHow')}</summary>
            <ol>
              {STEPS.map((step) => (
                <li key={step}>{t(`connections.googleStep${step}`)}</li>
              ))}
            </ol>
          </details>
          <TextInput
            label={t('connections.clientId')}
            placeholder="….apps.googleusercontent.com"
            value={client}
            error={wrong('client_id')}
            onChange={(event) => setClient(event.currentTarget.value)}
            data-autofocus
          />
          <PasswordInput
            label={t('connections.clientSecret')}
            placeholder="GOCSPX-…"
            value={secret}
            onChange={(event) => setSecret(event.currentTarget.value)}
            visibilityToggleButtonProps={{ 'aria-label': t('connections.showSecret') }}
          />
        </>
      )}
      <Checkbox.Group
        label={t('connections.powers')}
        value={powers}
        error={wrong('powers')}
        onChange={(value) => setPowers(value as Power[])}
      >
        <Stack gap={8} mt={6}>
          {POWERS.map((power) => (
            <Checkbox
              key={power}
              value={power}
              label={t(`connections.power_${power}`)}
              description={t(`connections.power_${power}Hint`)}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      {!again &&
        (endpoint === undefined ? (
          <Button variant="subtle" color="gray" size="compact-xs" mr="auto" onClick={() => setEndpoint('')}>
            {t('connections.elsewhere')}
          </Button>
        ) : (
          <TextInput
            label={t('connections.endpoint')}
            description={t('connections.googleEndpointHint')}
            placeholder="http://127.0.0.1:4010"
            value={endpoint}
            error={wrong('endpoint')}
            onChange={(event) => setEndpoint(event.currentTarget.value)}
          />
        ))}
    </FormDialog>
  );
}
