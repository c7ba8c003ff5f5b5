import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../components/QueryView';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import type { Id, MilestoneEvent } from '../../ipc/types';
import classes from './milestones.module.css';

/** What became of it, on demand. */
export function MilestoneHistory({ id }: { id: Id }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const query = useRead('milestone.history', { id }, { enabled: open });
  return (
    <>
      <Button size="compact-xs" variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(open ? 'milestones.hideHistory' : 'milestones.history')}
      </Button>
      {open && (
        <QueryView query={query}>
          {({ events }) => (
            <ol className={classes.history}>
              {events.map((event) => (
                <Happened key={`${event.what} ${event.at} ${event.invoice_id ?? ''}`} event={event} />
              ))}
            </ol>
          )}
        </QueryView>
      )}
    </>
  );
}

function Happened({ event: e }: { event: MilestoneEvent }) {
  const { t } = useTranslation();
  const format = useFormat();
  const told = [e.text, e.link, ...e.files.map((file) => file.name)].filter(Boolean).join(' · ');
  return (
    <li title={format.instant(e.at)}>
      <time dateTime={e.on}>{format.dayShort(e.on)}</time>
      <span>
        {t(`milestones.event_${e.what}`)}{' '}
        {e.invoice_id && (
          <Link to="/invoices/$id" params={{ id: e.invoice_id }} className={classes.link}>
            {e.invoice_number}
          </Link>
        )}{' '}
        {e.amount && format.money(e.amount)}
        {told && <small>{told}</small>}
      </span>
    </li>
  );
}
