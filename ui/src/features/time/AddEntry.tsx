import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showDone } from '../../components/toasts';
import { useUndo } from '../../components/useUndo';
import { useFormat } from '../../format/useFormat';
import { nowMs } from '../../ipc/clock';
import { useRead, useWrite } from '../../ipc/query';
import { EntryFields, type Fields } from './EntryFields';
import type { PanelTarget } from './EntryPanel';
import classes from './EntryPanel.module.css';
import { linkOf } from './links';
import { SpanFields } from './SpanFields';
import type { Span } from './span';

const STEP_MS = 15 * 60_000;
const HOUR_MS = 3_600_000;

/** Without a wish it proposes the last full hour on the quarter. */
function proposed(): Span {
  const end = Math.floor(nowMs() / STEP_MS) * STEP_MS;
  return { start: new Date(end - HOUR_MS).toISOString(), end: new Date(end).toISOString() };
}

export default function AddEntry({
  target,
  onDone,
}: {
  target: Extract<PanelTarget, { kind: 'add' }>;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { undo } = useUndo();
  const billable = useRead('settings.get', {}).data?.default_billable ?? true;
  const [fields, setFields] = useState<Fields>({
    note: target.note ?? '',
    path: target.path ?? {},
    tags: [],
    billable,
  });
  const [touched, setTouched] = useState(false);
  const [span, setSpan] = useState<Span>(() => ({
    ...proposed(),
    ...(target.start && target.end ? { start: target.start, end: target.end } : {}),
  }));
  const added = (seconds: number) => {
    showDone(t('timer.added', { duration: format.duration(seconds) }), undo);
    onDone();
  };
  const add = useWrite('entry.add', { onSuccess: (entry) => added(entry.seconds) });
  const accept = useWrite('capture.accept', { onSuccess: ({ entries }) => added(entries[0]?.seconds ?? 0) });
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        const { note, path, tags } = fields;
        // Left alone, the project decides whether it is billable.
        const entry = { note, link: linkOf(path), tags, billable: touched ? fields.billable : undefined, ...span };
        if (target.captured) accept.mutate({ proposals: [entry] });
        else add.mutate(entry);
      }}
    >
      <EntryFields
        {...fields}
        onChange={(change) => {
          if (change.billable !== undefined) setTouched(true);
          setFields((old) => ({ ...old, ...change }));
        }}
      />
      <SpanFields start={span.start} end={span.end} onChange={(change) => setSpan((old) => ({ ...old, ...change }))} />
      <div className={classes.actions}>
        <Button type="submit" variant="filled" loading={add.isPending || accept.isPending}>
          {t('common.add')}
        </Button>
        <Button onClick={onDone}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
}
