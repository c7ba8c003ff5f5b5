import { Button, Group, Stack } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import { host } from '../../ipc/rpc';
import type { PanelTarget } from '../time/EntryPanel';
import classes from './calendar.module.css';
import { hasBegun, useTake, useWholeDay } from './useTake';

interface Props {
  target: Extract<PanelTarget, { kind: 'event' }>;
  open: (target: PanelTarget) => void;
  onDone: () => void;
}

/** All that is known of an event, and the time that it becomes. */
export default function EventPanel({ target: { event, day }, open, onDone }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const calendar = useRead('calendar.list', {}).data?.calendars.find(({ id }) => id === event.calendar_id);
  const take = useTake(onDone);
  const wholeDay = useWholeDay();
  const begun = hasBegun(event);
  const { url, entry_id, whole_days } = event;
  const facts = [
    [t('calendar.when'), whenWords()],
    [t('calendar.place'), event.place],
    [t('calendar.from'), calendar?.title],
    [t('calendar.rhythm'), event.repeats ? t('calendar.repeats') : ''],
  ].filter(([, value]) => value);

  function whenWords(): string {
    if (whole_days) {
      const [first, last] = whole_days;
      return first === last ? format.dayLong(first) : format.dayRange(first, last);
    }
    const [start, end] = [format.civilOf(event.start).day, format.civilOf(event.end).day];
    const until = `${start === end ? '' : `${format.dayShort(end)}, `}${format.time(event.end)}`;
    return `${format.dayLong(start)}, ${format.time(event.start)} – ${until}`;
  }

  function track() {
    if (whole_days) open(wholeDay(event, day));
    else take.mutate({ event_id: event.event_id, original: event.original });
  }

  return (
    <Stack gap={18}>
      <div className={classes.name} style={{ ['--of' as string]: event.color ?? 'var(--ink3)' }}>
        {event.title || t('calendar.untitled')}
      </div>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {!begun && <p className={classes.quiet}>{t('calendar.trackLater')}</p>}
      <Group>
        {entry_id && (
          <Button variant="filled" onClick={() => open({ kind: 'edit', id: entry_id })} data-autofocus>
            {t('calendar.openTime')}
          </Button>
        )}
        {!entry_id && begun && (
          <Button variant="filled" onClick={track} loading={take.isPending} data-autofocus>
            {t(whole_days ? 'calendar.trackWhole' : 'calendar.trackIt')}
          </Button>
        )}
        {url && (
          <Button
            onClick={() => void host().openPage(url)}
            rightSection={<IconExternalLink size={14} stroke={1.6} aria-hidden />}
          >
            {t('calendar.openThere')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
