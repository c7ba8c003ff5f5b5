import { IconCheckbox, IconFileInvoice, IconFlag } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat';
import type { CalendarEvent, Day, DueOn } from '../../ipc/types';
import classes from './calendar.module.css';
import type { Band } from './days';

const ICONS = { milestone: IconFlag, invoice: IconFileInvoice, task: IconCheckbox } as const;

interface Props {
  days: readonly Day[];
  band: ReadonlyMap<Day, Band>;
  columns: CSSProperties;
}

/** What has no time of day: events of whole days, and what is due. Not there while there is nothing. */
export function DayBand({ days, band, columns }: Props) {
  const { t } = useTranslation();
  if (!days.some((day) => band.has(day))) return null;
  return (
    <section className={classes.band} style={columns} aria-label={t('calendar.band')}>
      <span />
      {days.map((day) => (
        <div key={day} className={classes.bandDay}>
          {band.get(day)?.due.map((due) => (
            <Due key={due.id} due={due} />
          ))}
          {band.get(day)?.whole.map((event) => (
            <Whole key={`${event.event_id} ${event.original ?? ''}`} event={event} />
          ))}
        </div>
      ))}
    </section>
  );
}

function Whole({ event }: { event: CalendarEvent }) {
  const { t } = useTranslation();
  const title = event.title || t('calendar.untitled');
  return (
    <span
      className={classes.chip}
      title={[title, event.place].filter(Boolean).join(' · ')}
      style={{ ['--of' as string]: event.color ?? 'var(--ink3)' }}
    >
      <span>{title}</span>
    </span>
  );
}

/** Leads to what is due. */
function Due({ due }: { due: DueOn }) {
  const { t } = useTranslation();
  const format = useFormat();
  const Icon = ICONS[due.kind];
  const late = due.on < format.today();
  const said = t(`calendar.due_${due.kind}`, { name: due.name });
  const words = [said, due.of, late ? t('calendar.late') : undefined].filter(Boolean).join(' · ');
  const shared = { className: classes.chip, 'data-due': true, 'data-late': late || undefined, title: words };
  const inside = (
    <>
      <Icon size={13} stroke={1.6} aria-hidden />
      <span>{due.name}</span>
      <span className="sr-only">{words}</span>
    </>
  );
  if (due.kind === 'invoice')
    return (
      <Link {...shared} to="/invoices/$id" params={{ id: due.id }}>
        {inside}
      </Link>
    );
  if (due.kind === 'milestone')
    return (
      <Link {...shared} to="/projects" search={{ id: due.project_id, milestone: due.id } as never}>
        {inside}
      </Link>
    );
  return (
    <Link {...shared} to="/tasks" search={{ id: due.id } as never}>
      {inside}
    </Link>
  );
}
