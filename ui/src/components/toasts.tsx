import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { RpcError } from '../ipc/host';
import { errorWords } from './errorWords';

/** A short word that something happened, with the way back when there is one. */
export function showDone(message: string, undo?: () => void): void {
  const id = notifications.show({
    autoClose: undo ? 8000 : 3000,
    withBorder: true,
    closeButtonProps: { 'aria-label': i18next.t('common.close') },
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        {undo && (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => {
              notifications.hide(id);
              undo();
            }}
          >
            {i18next.t('common.undo')}
          </Button>
        )}
      </Group>
    ),
  });
}

/** For whatever a promise was thrown by. */
export const showThrown = (thrown: unknown) => showError(RpcError.from(thrown));

export function showError(error: RpcError): void {
  const words = errorWords(error, i18next.t);
  notifications.show({
    color: 'red',
    withBorder: true,
    autoClose: 8000,
    closeButtonProps: { 'aria-label': i18next.t('common.close') },
    title: words.title,
    message: words.hint,
  });
}
