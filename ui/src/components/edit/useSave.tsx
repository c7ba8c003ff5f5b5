import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { Req, Res } from '../../ipc/operations';
import { useWrite } from '../../ipc/query';
import type { WriteName } from '../../ipc/tags';
import { useUndo } from '../useUndo';

const SAVED_ID = 'saved';

/**
 * Saves a change and offers the way back in a toast, one toast for a row of quick edits.
 * Rejects with the core's words; what is no matter of a field is told by a toast as well.
 */
export function useSave<K extends WriteName>(name: K) {
  const { t } = useTranslation();
  const { undo } = useUndo();
  const write = useWrite(name, { onError: (error) => error.code === 'invalid' });
  return async (request: Req<K>, said: string = t('edit.saved')): Promise<Res<K>> => {
    const answer = await write.mutateAsync(request);
    notifications.hide(SAVED_ID);
    notifications.show({
      id: SAVED_ID,
      autoClose: 5000,
      withBorder: true,
      closeButtonProps: { 'aria-label': t('common.close') },
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm">{said}</Text>
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => {
              notifications.hide(SAVED_ID);
              undo();
            }}
          >
            {t('common.undo')}
          </Button>
        </Group>
      ),
    });
    return answer;
  };
}
