import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat';
import type { CalendarEvent, Day, DueOn } from '../../ipc/types';
import classes from './agenda.module.css';
import { DUE_ICONS, DueLink } from './DueLink';
import { useCalendarDesk } from './desk';
import type { Thing } from './things';
import { hasBegun, useTake } from './useTake';

/** One thing of a day, as a row that opens it. */
export function ThingRow({ thing, day, dated }: { thing: Thing; day: Day; dated?: boolean }) {
  return (
    <li className={classes.row}>
      {thing.event ? <EventCells event={thing.event} day={day} /> : <DueCells due={thing.due} dated={dated} />}
    </li>
  );
}

function DueCells({ due, dated }: { due: DueOn; dated: boolean | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { colorOf } = useCalendarDesk();
  const late = due.on < format.today();
  const Icon = DUE_ICONS[due.kind];
  return (
    <>
      <span className={classes.when} data-late={(dated && late) || undefined}>
        {dated ? format.dayShort(due.on) : t(`calendar.kind_${due.kind}`)}
      </span>
      <Icon className={classes.mark} size={15} stroke={1.6} color={colorOf(due.project_id)} aria-hidden />
      <DueLink due={due} className={classes.name} data-row>
        {dated && <span className="sr-only">{t(`calendar.kind_${due.kind}`)}: </span>}
        {due.name}
      </DueLink>
      <span className={classes.of}>{due.of}</span>
      <span className={classes.end} data-late={late || undefined}>
        {late && !dated ? t('calendar.late') : ''}
      </span>
    </>
  );
}

function EventCells({ event, day }: { event: CalendarEvent; day: Day }) {
  const { t } = useTranslation();
  const { open } = useCalendarDesk();
  const take = useTake();
  const title = event.title || t('calendar.untitled');
  const times = useTimes(event, day);
  const { entry_id } = event;
  return (
    <>
      <span className={classes.when}>{times}</span>
      <i
        className={classes.spot}
        data-whole={!!event.whole_days || undefined}
        style={{ background: event.color ?? 'var(--ink3)' }}
      />
      <button type="button" className={classes.name} data-row onClick={() => open({ kind: 'event', event, day })}>
        {title}
      </button>
      <span className={classes.of}>{event.place}</span>
      <span className={classes.end}>
        {entry_id ? (
          <span className={classes.tracked}>
            <IconCheck size={13} stroke={2} aria-hidden />
            {t('calendar.isTracked')}
          </span>
        ) : (
          !event.whole_days &&
          hasBegun(event) && (
            <Button
              size="compact-xs"
              variant="subtle"
              loading={take.isPending}
              aria-label={t('calendar.track', { title })}
              onClick={() => take.mutate({ event_id: event.event_id, original: event.original })}
            >
              {t('calendar.trackShort')}
            </Button>
          )
        )}
      </span>
    </>
  );
}

/** When it is held on this day: an event may begin on the day before or go on until the day after. */
function useTimes(event: CalendarEvent, day: Day): string {
  const { t } = useTranslation();
  const format = useFormat();
  const [first, last] = [format.civilOf(event.start).day, format.civilOf(event.end).day];
  if (event.whole_days || (first < day && last > day)) return t('calendar.allDay');
  if (first < day) return t('calendar.until', { time: format.time(event.end) });
  if (last > day) return t('calendar.since', { time: format.time(event.start) });
  return `${format.time(event.start)} – ${format.time(event.end)}`;
}
