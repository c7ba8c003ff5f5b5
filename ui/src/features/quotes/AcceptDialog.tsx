import { Checkbox, Group, Radio, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EditDate } from '../../components/edit/EditDate';
import { FormDialog } from '../../components/FormDialog';
import { fieldWords } from '../../components/fieldWords';
import { showDone } from '../../components/toasts';
import { useUndo } from '../../components/useUndo';
import { useFormat } from '../../format/useFormat';
import { RpcError } from '../../ipc/host';
import type { Req } from '../../ipc/operations';
import { useRead, useWrite } from '../../ipc/query';
import type { Id, Quote, QuoteOption } from '../../ipc/types';
import { readPortion } from '../invoices/portion';
import { PLANS, sharesOf } from '../milestones/PlanDialog';
import classes from './quotes.module.css';
import { Labelled } from './SendDialog';

const NEW = 'new';
const NONE = 'none';
const LINES = 'lines';

/** What the client takes, and where the work goes. */
export function AcceptDialog({ quote, onClose }: { quote: Quote; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { undo } = useUndo();
  const packages = quote.options.filter((o) => o.choice === 'package');
  const [picked, setPicked] = useState<Id[]>(quote.options.filter((o) => o.proposed).map((o) => o.section_id));
  const [on, setOn] = useState(format.today());
  const [by, setBy] = useState('');
  const [note, setNote] = useState('');
  const [place, setPlace] = useState(NEW);
  const [name, setName] = useState(quote.subject || quote.number || '');
  const [deposit, setDeposit] = useState('');
  const [steps, setSteps] = useState(NONE);
  const [error, setError] = useState<string | null>(null);
  const projects = useRead('project.list', { client_id: quote.client_id }).data?.projects ?? [];
  const total = useRead('quote.total', { id: quote.id, chosen: picked }, { keep: true }).data?.total;
  const accept = useWrite('quote.accept', { onError: () => true });
  const without = (ids: Id[]) => picked.filter((id) => !ids.includes(id));
  function agreed(): Req<'quote.accept'>['milestones'] {
    if (steps === NONE) return undefined;
    if (steps === LINES) return { by: 'lines' };
    const named = (percent: string, n: number) => ({ name: t('milestones.step', { number: n + 1 }), percent });
    return { by: 'shares', shares: sharesOf(steps).map(named) };
  }
  async function run() {
    const portion = deposit.trim() ? readPortion(deposit, quote.currency) : undefined;
    if (portion === null) return setError(t('invoices.notAPortion'));
    try {
      await accept.mutateAsync({
        id: quote.id,
        on,
        by: by.trim(),
        note: note.trim(),
        chosen: picked,
        project_id: place === NEW || place === NONE ? undefined : place,
        project_name: place === NEW ? name.trim() || undefined : undefined,
        no_project: place === NONE,
        deposit: portion,
        milestones: place === NONE ? undefined : agreed(),
        late: quote.state === 'expired',
      });
      showDone(t('quotes.acceptDone', { number: quote.number ?? '' }), undo);
      onClose();
    } catch (thrown) {
      setError(fieldWords(RpcError.from(thrown), t));
    }
  }
  return (
    <FormDialog
      onClose={onClose}
      title={t('quotes.acceptTitle', { number: quote.number ?? '' })}
      size={480}
      submit={t('quotes.acceptDo')}
      busy={accept.isPending}
      error={error}
      onSubmit={() => void run()}
    >
      {quote.state === 'expired' && (
        <Text size="sm">{t('quotes.acceptLate', { day: format.day(quote.valid_until) })}</Text>
      )}
      {packages.length > 0 && (
        <Radio.Group
          label={t('quotes.choosePackage')}
          value={packages.find((o) => picked.includes(o.section_id))?.section_id ?? null}
          onChange={(id) => setPicked([...without(packages.map((o) => o.section_id)), id])}
        >
          <Stack gap={8} mt={6}>
            {packages.map((option) => (
              <Radio key={option.section_id} value={option.section_id} label={<Words option={option} />} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {quote.options
        .filter((o) => o.choice === 'optional')
        .map((option) => (
          <Checkbox
            key={option.section_id}
            label={<Words option={option} />}
            checked={picked.includes(option.section_id)}
            onChange={(event) =>
              setPicked(event.currentTarget.checked ? [...picked, option.section_id] : without([option.section_id]))
            }
          />
        ))}
      <div className={classes.total}>
        <span>{t('common.total')}</span>
        <span role="status">{total && format.money(total)}</span>
      </div>
      <Group grow align="flex-start">
        <Labelled label={t('quotes.on')}>
          <EditDate label={t('quotes.on')} value={on} look="box" onSave={(day) => day && setOn(day)} />
        </Labelled>
        <TextInput
          label={t('quotes.by')}
          value={by}
          onChange={(event) => setBy(event.currentTarget.value)}
          data-autofocus
        />
      </Group>
      <TextInput label={t('quotes.note')} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      <Select
        label={t('quotes.project')}
        data={[
          { value: NEW, label: t('quotes.projectNew') },
          ...projects.map((p) => ({ value: p.id, label: p.name })),
          { value: NONE, label: t('quotes.projectNone') },
        ]}
        value={place}
        onChange={(next) => setPlace(next ?? NEW)}
        allowDeselect={false}
      />
      {place === NEW && (
        <TextInput
          label={t('quotes.projectName')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
      {place !== NONE && (
        <Select
          label={t('milestones.title')}
          data={[
            { value: NONE, label: t('milestones.acceptNone') },
            { value: LINES, label: t('milestones.acceptLines') },
            ...PLANS.map((plan) => ({ value: plan, label: `${plan} %` })),
          ]}
          value={steps}
          onChange={(next) => setSteps(next ?? NONE)}
          allowDeselect={false}
        />
      )}
      <TextInput
        label={t('deposits.portionOptional')}
        description={t('deposits.portionHint')}
        value={deposit}
        onChange={(event) => setDeposit(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

function Words({ option }: { option: QuoteOption }) {
  const format = useFormat();
  return (
    <span className={classes.choice}>
      {option.title} <span>{format.money(option.amount)}</span>
    </span>
  );
}
