import { Anchor, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pathParts } from '../../components/PathLabel';
import { QueryView } from '../../components/QueryView';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import type { Entry, EntryChange, EntryFacts, Id } from '../../ipc/types';
import classes from './EntryHistory.module.css';

/** The document that an entry stands on. */
export function OnInvoice({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  if (!entry.invoice_id) return null;
  return (
    <Anchor component={Link} to="/invoices/$id" params={{ id: entry.invoice_id } as never} fz={13}>
      {entry.invoice_number ? t('time.openInvoice', { number: entry.invoice_number }) : t('time.openDraft')}
    </Anchor>
  );
}

export function EntryHistory({ id }: { id: Id }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  return (
    <section>
      <Button variant="subtle" size="compact-sm" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {t(shown ? 'time.historyHide' : 'time.historyShow')}
      </Button>
      {shown && <Changes id={id} />}
    </section>
  );
}

function Changes({ id }: { id: Id }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <QueryView query={useRead('entry.history', { id })}>
      {({ changes, created_at, device, source }) => (
        <ol className={classes.list} aria-label={t('time.historyShow')}>
          {changes.map((change) => (
            <Change key={`${change.at} ${change.verb} ${change.changed}`} change={change} />
          ))}
          <li>
            <span className={classes.when}>
              {format.instant(created_at)} · {device}
            </span>
            {t('time.recorded', { source })}
          </li>
        </ol>
      )}
    </QueryView>
  );
}

function Change({ change }: { change: EntryChange }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useFactWords();
  return (
    <li>
      <span className={classes.when}>
        {format.instant(change.at)} · {change.device}
        {change.origin === 'undo' && ` · ${t('time.byUndo')}`}
      </span>
      {change.changed.map((field) => (
        <span key={field} className={classes.change}>
          {t(`time.fact_${field as keyof EntryFacts}`)}: <del>{words(change.before, field)}</del>{' '}
          <span aria-hidden>→</span> <ins>{words(change.after, field)}</ins>
        </span>
      ))}
    </li>
  );
}

function useFactWords() {
  const { t } = useTranslation();
  const format = useFormat();
  return (facts: EntryFacts, field: string): string => {
    const value = facts[field as keyof EntryFacts];
    if (typeof value === 'boolean') return t(value ? 'time.yes' : 'time.no');
    if (field === 'path') return pathParts(facts.path).join(' › ') || '–';
    if (field === 'start') return format.instant(facts.start);
    if (field === 'hourly') return facts.hourly ? format.money(facts.hourly) : t('time.usualRate');
    if (field === 'end') return facts.end ? format.instant(facts.end) : '–';
    return (Array.isArray(value) ? value.join(', ') : String(value ?? '')) || '–';
  };
}
