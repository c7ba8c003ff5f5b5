import { Button, Checkbox, SegmentedControl, TagsInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SidePanel } from '../../../components/SidePanel';
import { showDone } from '../../../components/toasts';
import { useUndo } from '../../../components/useUndo';
import { useWrite } from '../../../ipc/query';
import type { Entry, Money, Path } from '../../../ipc/types';
import classes from '../EntryPanel.module.css';
import { LinkPicker } from '../LinkPicker';
import { linkOf } from '../links';
import { OwnRate, useCurrencies } from '../OwnRate';
import { useKnownTags } from '../TagsPicker';
import { leftOutWords } from './leftOut';

interface Props {
  opened: boolean;
  entries: Entry[];
  onClose: () => void;
  onDone: () => void;
}

/** Changes all that are selected, as one step. What is left alone here stays as it is. */
export function BulkPanel({ opened, entries, onClose, onDone }: Props) {
  const { t } = useTranslation();
  return (
    <SidePanel opened={opened} onClose={onClose} title={t('lists.bulkTitle', { count: entries.length })}>
      {opened && <Form entries={entries} onDone={onDone} onCancel={onClose} />}
    </SidePanel>
  );
}

type Choice = 'keep' | 'yes' | 'no';

function Form({ entries, onDone, onCancel }: { entries: Entry[]; onDone: () => void; onCancel: () => void }) {
  const { t } = useTranslation();
  const { undo } = useUndo();
  const known = useKnownTags();
  const [path, setPath] = useState<Path>();
  const [note, setNote] = useState('');
  const [added, setAdded] = useState<string[]>([]);
  const [removed, setRemoved] = useState<string[]>([]);
  const [billable, setBillable] = useState<Choice>('keep');
  const [hourly, setHourly] = useState<Money | null>();
  const [currency, ...others] = useCurrencies(entries);
  const present = [...new Set(entries.flatMap((entry) => entry.tags))].sort((a, b) => a.localeCompare(b));
  const fixed = entries.filter((entry) => entry.billing === 'billed').length;
  const drafted = entries.filter((entry) => entry.billing === 'draft').length;
  const nothing =
    !path && !note.trim() && added.length === 0 && removed.length === 0 && billable === 'keep' && hourly === undefined;
  const edit = useWrite('entry.edit_many', {
    onSuccess: ({ changed, unchanged, left_out }) => {
      const words = [t('lists.changed', { count: changed + unchanged }), ...leftOutWords(left_out, t)];
      showDone(words.join(' · '), changed > 0 ? undo : undefined);
      onDone();
    },
  });
  const submit = () =>
    edit.mutate({
      ids: entries.map((entry) => entry.id),
      ...(path ? { link: Object.keys(linkOf(path)).length > 0 ? linkOf(path) : null } : {}),
      note: note.trim() || undefined,
      add_tags: added,
      remove_tags: removed,
      billable: billable === 'keep' ? undefined : billable === 'yes',
      hourly,
    });
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!nothing) submit();
      }}
    >
      {fixed + drafted > 0 && (
        <div className={classes.notice}>
          {[
            fixed > 0 && t('lists.willLeave_billed', { count: fixed }),
            drafted > 0 && t('lists.willLeave_on_draft', { count: drafted }),
          ]
            .filter(Boolean)
            .join(' ')}
        </div>
      )}
      <div>
        <div className={classes.label}>{t('time.link')}</div>
        <LinkPicker look="field" path={path ?? {}} placeholder={t('lists.unchanged')} onPick={setPath} />
      </div>
      <TextInput
        label={t('time.what')}
        placeholder={t('lists.unchanged')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        data-autofocus
      />
      <TagsInput label={t('lists.addTags')} value={added} onChange={setAdded} data={known} maxTags={20} />
      <TagsInput
        label={t('lists.removeTags')}
        value={removed}
        onChange={setRemoved}
        data={present}
        disabled={present.length === 0}
      />
      <div>
        <div className={classes.label}>{t('time.billableLabel')}</div>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={t('time.billableLabel')}
          value={billable}
          onChange={(value) => setBillable(value as Choice)}
          data={[
            { value: 'keep', label: t('lists.unchanged') },
            { value: 'yes', label: t('timer.billable') },
            { value: 'no', label: t('timer.notBillable') },
          ]}
        />
      </div>
      <div>
        <OwnRate
          value={hourly ?? undefined}
          currency={others.length === 0 ? (currency ?? '') : [currency, ...others].join(' / ')}
          placeholder={hourly === null ? t('time.usualRate') : t('lists.unchanged')}
          disabled={others.length > 0}
          onChange={(rate) => setHourly(rate ?? undefined)}
        />
        <Checkbox
          mt={8}
          label={t('lists.takeRate')}
          checked={hourly === null}
          onChange={(event) => setHourly(event.currentTarget.checked ? null : undefined)}
        />
        {others.length > 0 && <div className={classes.note}>{t('lists.manyCurrencies')}</div>}
      </div>
      <div className={classes.actions}>
        <Button type="submit" variant="filled" disabled={nothing} loading={edit.isPending}>
          {t('lists.bulkDo', { count: entries.length })}
        </Button>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
}
