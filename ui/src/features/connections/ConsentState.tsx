import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Power, Progress } from '../../ipc/types';

interface Props {
  state: Progress;
  wanted: Power[];
  onOpen: () => void;
  onAgain: () => void;
  onClose: () => void;
}

/** Where a question in the browser stands, and what can be done about it. */
export function ConsentState({ state, wanted, onOpen, onAgain, onClose }: Props) {
  const { t } = useTranslation();
  const waiting = state.state === 'waiting';
  return (
    <Stack gap={18}>
      <Group wrap="nowrap" align="flex-start" role="status">
        {waiting && <Loader size={18} mt={2} />}
        <Text size="sm">{words(state, wanted, t)}</Text>
      </Group>
      <Group justify="flex-end">
        {state.state === 'connected' ? (
          <Button variant="filled" onClick={onClose} data-autofocus>
            {t('common.close')}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            <Button variant={waiting ? 'default' : 'filled'} onClick={waiting ? onOpen : onAgain} data-autofocus>
              {t(waiting ? 'connections.consentOpen' : 'connections.tryAgain')}
            </Button>
          </>
        )}
      </Group>
    </Stack>
  );
}

function words(state: Progress, wanted: Power[], t: TFunction): string {
  switch (state.state) {
    case 'waiting':
      return t('connections.consentWaiting');
    case 'connected': {
      const missing = wanted.filter((power) => !state.connection.powers.includes(power));
      const name = state.connection.name;
      if (missing.length === 0) return t('connections.connectedTo', { name });
      return t('connections.consentLess', {
        name,
        missing: missing.map((power) => t(`connections.power_${power}`)).join(', '),
      });
    }
    case 'denied':
      return t('connections.consentDenied');
    case 'timed_out':
      return t('connections.consentTimedOut');
    case 'cancelled':
      return t('connections.consentCancelled');
    case 'other_account':
      return t('connections.consentOther', { wanted: state.wanted, got: state.got });
    case 'nothing_granted':
      return t('connections.consentNothing');
    case 'failed':
      return t('connections.consentFailed', { message: state.message });
  }
}
