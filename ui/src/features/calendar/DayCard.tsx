import { ActionIcon, Popover } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat';
import type { Day } from '../../ipc/types';
import agenda from './agenda.module.css';
import { type CalendarDesk, CalendarDeskProvider, useCalendarDesk } from './desk';
import classes from './month.module.css';
import { ThingRow } from './ThingRow';
import type { Thing } from './things';

interface Props {
  card: { day: Day; at: HTMLElement } | undefined;
  things: Thing[];
  seconds: number | undefined;
  onClose: () => void;
  onShowDay: (day: Day) => void;
}

/** Everything of one day, beside the day it was asked for. */
export function DayCard({ card, things, seconds, onClose, onShowDay }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const desk = useCalendarDesk();
  if (!card) return null;
  const { day } = card;
  const { left, top, width, height } = card.at.getBoundingClientRect();
  // What opens beside it takes its place.
  const within: CalendarDesk = {
    ...desk,
    open: (target) => {
      onClose();
      desk.open(target);
    },
  };
  return (
    <Popover
      opened
      onChange={(opened) => !opened && onClose()}
      onDismiss={onClose}
      position="right-start"
      trapFocus
      width={340}
      middlewares={{ flip: true, shift: { padding: 8 } }}
    >
      <Popover.Target>
        <div aria-hidden className={classes.anchor} style={{ left, top, width, height }} />
      </Popover.Target>
      <Popover.Dropdown className={classes.card} aria-labelledby="day-card">
        <div className={classes.cardHead}>
          <button
            type="button"
            id="day-card"
            className={classes.cardTitle}
            title={t('calendar.showDay', { day: format.dayLong(day) })}
            onClick={() => onShowDay(day)}
          >
            {format.dayLong(day)}
          </button>
          {!!seconds && !desk.without.includes('time') && (
            <Link to="/time" search={{ view: 'list', from: day, to: day }} className={classes.sum}>
              {t('calendar.sum', { duration: format.duration(seconds) })}
            </Link>
          )}
          <ActionIcon
            size={24}
            aria-label={t('calendar.addOn', { day: format.dayLong(day) })}
            title={t('calendar.addOn', { day: format.dayLong(day) })}
            onClick={() => {
              onClose();
              desk.add(day);
            }}
          >
            <IconPlus size={15} stroke={1.6} />
          </ActionIcon>
        </div>
        <CalendarDeskProvider value={within}>
          <ul className={agenda.rows} data-narrow>
            {things.map((thing) => (
              <ThingRow key={thing.key} thing={thing} day={day} />
            ))}
          </ul>
        </CalendarDeskProvider>
        {things.length === 0 && <p className={agenda.none}>{t('calendar.freeDay')}</p>}
      </Popover.Dropdown>
    </Popover>
  );
}
