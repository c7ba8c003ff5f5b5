import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import { showDone } from '../../components/toasts';
import { useUndo } from '../../components/useUndo';
import { parseTimeOfDay } from '../../format/dates';
import { useFormat } from '../../format/useFormat';
import { useWrite } from '../../ipc/query';
import type { Entry } from '../../ipc/types';
import { withEnd } from './span';

/** Cuts an entry in two at a time of day. */
export function SplitDialog({ entry, onClose }: { entry: Entry | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog opened={entry !== undefined} onClose={onClose} title={t('time.splitTitle')}>
      {entry?.end && <SplitForm entry={entry} end={entry.end} onDone={onClose} />}
    </Dialog>
  );
}

function SplitForm({ entry, end, onDone }: { entry: Entry; end: string; onDone: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { undo } = useUndo();
  const middle = new Date((Date.parse(entry.start) + Date.parse(end)) / 2).toISOString();
  const [text, setText] = useState(format.time(middle));
  const [error, setError] = useState<string>();
  const split = useWrite('entry.split', {
    onSuccess: () => {
      showDone(t('time.splitDo'), undo);
      onDone();
    },
  });
  const submit = () => {
    const seconds = parseTimeOfDay(text);
    if (seconds === null) return setError(t('time.badTime'));
    // Read like an end: a time before the start belongs to the next day of an entry over midnight.
    const at = withEnd({ start: entry.start, end }, seconds, format).end;
    if (at >= end) return setError(t('time.splitOutside'));
    split.mutate({ id: entry.id, at });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextInput
        label={t('time.splitAt')}
        description={t('time.splitHint', { from: format.time(entry.start), to: format.time(end) })}
        value={text}
        error={error}
        onChange={(event) => setText(event.currentTarget.value)}
        data-autofocus
      />
      <Group mt="md" justify="flex-end">
        <Button onClick={onDone}>{t('common.cancel')}</Button>
        <Button type="submit" variant="filled" loading={split.isPending}>
          {t('time.splitDo')}
        </Button>
      </Group>
    </form>
  );
}
