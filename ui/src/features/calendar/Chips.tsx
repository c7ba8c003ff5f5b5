import { IconCheck } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat';
import type { CalendarEvent, DueOn } from '../../ipc/types';
import classes from './calendar.module.css';
import { DUE_ICONS, DueLink, useDueWords } from './DueLink';

interface DueProps extends Omit<ComponentProps<'a'>, 'href' | 'color'> {
  due: DueOn;
  /** Of its project, in CSS. */
  color?: string;
}

/** What is due on a day. Leads to it. */
export function DueChip({ due, color, ...rest }: DueProps) {
  const { words, late } = useDueWords()(due);
  const Icon = DUE_ICONS[due.kind];
  return (
    <DueLink
      due={due}
      className={classes.chip}
      style={late || !color ? undefined : { ['--of' as string]: color }}
      data-due
      data-late={late || undefined}
      title={words}
      {...rest}
    >
      <Icon size={13} stroke={1.6} color="var(--of)" aria-hidden />
      <span>{due.name}</span>
      <span className="sr-only">{words}</span>
    </DueLink>
  );
}

interface EventProps extends Omit<ComponentProps<'button'>, 'onClick'> {
  event: CalendarEvent;
  /** It is drawn over more than one day. */
  long?: boolean;
  onOpen: (event: CalendarEvent) => void;
}

/** An event: a bar where it lasts for whole days, else a dot and when it begins. */
export function EventChip({ event, long, onOpen, ...rest }: EventProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const title = event.title || t('calendar.untitled');
  const times = event.whole_days ? undefined : `${format.time(event.start)} – ${format.time(event.end)}`;
  const tracked = event.entry_id ? t('calendar.isTracked') : undefined;
  const words = [times, title, event.place, tracked].filter(Boolean).join(' · ');
  return (
    <button
      type="button"
      className={classes.chip}
      data-timed={(!event.whole_days && !long) || undefined}
      style={{ ['--of' as string]: event.color ?? 'var(--ink3)' }}
      title={words}
      onClick={() => onOpen(event)}
      {...rest}
    >
      {!event.whole_days && !long && <i className={classes.spot} />}
      {!event.whole_days && <span className={classes.at}>{format.time(event.start)}</span>}
      <span>{title}</span>
      {tracked && <IconCheck size={12} stroke={2} aria-label={tracked} />}
    </button>
  );
}
