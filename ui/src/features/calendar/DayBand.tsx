import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../ipc/types';
import type { PanelTarget } from '../time/EntryPanel';
import { DueChip, EventChip } from './Chips';
import classes from './calendar.module.css';
import type { Band } from './days';
import { keyOfEvent } from './things';
import { useProjectColor } from './useProjectColor';

interface Props {
  days: readonly Day[];
  band: ReadonlyMap<Day, Band>;
  columns: CSSProperties;
  open: (target: PanelTarget) => void;
}

/** What has no time of day: events of whole days, and what is due. Not there while there is nothing. */
export function DayBand({ days, band, columns, open }: Props) {
  const { t } = useTranslation();
  const colorOf = useProjectColor();
  if (!days.some((day) => band.has(day))) return null;
  return (
    <section className={classes.band} style={columns} aria-label={t('calendar.band')}>
      <span />
      {days.map((day) => (
        <div key={day} className={classes.bandDay}>
          {band.get(day)?.due.map((due) => (
            <DueChip key={due.id} due={due} color={colorOf(due.project_id)} />
          ))}
          {band.get(day)?.whole.map((event) => (
            <EventChip key={keyOfEvent(event)} event={event} onOpen={() => open({ kind: 'event', event, day })} />
          ))}
        </div>
      ))}
    </section>
  );
}
