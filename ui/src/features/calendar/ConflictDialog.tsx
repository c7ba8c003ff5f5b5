import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import { useFormat } from '../../format/useFormat';
import { useWrite } from '../../ipc/query';
import type { CalendarConflict, EventSaid } from '../../ipc/types';
import classes from './calendar.module.css';

/** Both versions of what was changed here and there, and which of them stands. */
export function ConflictDialog({ conflict: c, onClose }: { conflict: CalendarConflict; onClose: () => void }) {
  const { t } = useTranslation();
  const keep = useWrite('calendar.keep', { onSuccess: onClose });
  return (
    <Dialog onClose={onClose} title={t('calendar.conflictTitle')}>
      <Stack gap={14}>
        <Text size="sm">{t('calendar.conflictText', { calendar: c.calendar_title })}</Text>
        <div className={classes.versions}>
          <Version name={t('calendar.mine')} said={c.mine} />
          <Version name={t('calendar.theirs')} said={c.theirs} />
        </div>
        <Text size="xs" c="dimmed">
          {t(c.moves ? 'calendar.theirsMoves' : 'calendar.theirsStays')}
        </Text>
        <Group justify="flex-end">
          <Button loading={keep.isPending} onClick={() => keep.mutate({ id: c.id, mine: false })}>
            {t('calendar.keepTheirs')}
          </Button>
          <Button
            variant="filled"
            loading={keep.isPending}
            onClick={() => keep.mutate({ id: c.id, mine: true })}
            data-autofocus
          >
            {t('calendar.keepMine')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

function Version({ name, said }: { name: string; said: EventSaid }) {
  const format = useFormat();
  return (
    <div className={classes.version}>
      <div className={classes.versionName}>{name}</div>
      <div>{said.title}</div>
      <div>{format.day(said.on)}</div>
    </div>
  );
}
