import { Group, Input, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClientSelect } from '../../components/ClientSelect';
import { EditDate } from '../../components/edit/EditDate';
import { useSave } from '../../components/edit/useSave';
import { FormDialog } from '../../components/FormDialog';
import { fieldWords } from '../../components/fieldWords';
import { parseMoney } from '../../format/money';
import { useFormat } from '../../format/useFormat';
import { RpcError } from '../../ipc/host';
import { useRead } from '../../ipc/query';
import type { Day, Id, RecurringMode, Retainer } from '../../ipc/types';
import { RhythmFields } from './RhythmFields';
import classes from './recurring.module.css';
import { type Typed, toRule } from './rhythm';
import { Upcoming } from './Upcoming';

interface Props {
  client?: Id;
  /** Bills the fee of a retainer, from that period on. */
  fee?: { retainer: Retainer; start: Day };
  onClose: () => void;
  onAdded: (id: Id) => void;
}

const MONTHLY: Typed = { every: 'month', interval: 1, monthDay: 1, weekday: null, until: null, count: null };

/** In the rhythm of a retainer, whose periods begin on the day of the first. */
const rhythmOf = ({ cadence }: Retainer, start: Day): Typed => ({
  ...MONTHLY,
  every: cadence === 'once' ? 'month' : cadence,
  monthDay: Number(start.slice(8)),
});

/** What it asks for the period that begins on a day. */
function feeOn({ terms }: Retainer, day: Day): number {
  return (terms.findLast((term) => term.valid_from <= day) ?? terms[0])?.fee_minor ?? 0;
}

/** The first of the month after a day. */
function nextMonth(day: Day): Day {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
}

/** For whom, when, and one line; the rest is set in its drawer. */
export function NewRecurring({ client: given, fee, onClose, onAdded }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const clients = useRead('client.list', {}).data?.clients ?? [];
  const [client, setClient] = useState<Id | null>(fee?.retainer.client_id ?? given ?? null);
  const [name, setName] = useState(fee?.retainer.name ?? '');
  const [description, setDescription] = useState('');
  const [price, setPrice] = useState('');
  const [rhythm, setRhythm] = useState<Typed>(fee ? rhythmOf(fee.retainer, fee.start) : MONTHLY);
  const [start, setStart] = useState<Day>(fee?.start ?? nextMonth(format.today()));
  const [mode, setMode] = useState<RecurringMode>('draft');
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const save = useSave('recurring.add');
  const rrule = toRule(rhythm);
  const preview = useRead('recurring.preview', { rrule, starts_on: start }, { keep: true });
  const currency = clients.find((c) => c.id === client)?.currency ?? format.currency;

  async function add() {
    // The core asks the retainer.
    const minor = fee ? 0 : parseMoney(price, currency);
    const missing = {
      ...(client === null && { client_id: t('rules.required') }),
      ...(name.trim() === '' && { name: t('rules.required') }),
      ...(minor === null && { price_minor: t('rules.not_an_amount') }),
    };
    setWrong(missing);
    if (client === null || minor === null || Object.keys(missing).length > 0) return;
    const line = {
      description: description.trim() || `${name.trim()}, {period}`,
      ...(fee ? { retainer_id: fee.retainer.id } : { price_minor: minor }),
    };
    try {
      const rule = await save(
        { client_id: client, name, rrule, starts_on: start, mode, lines: [line] },
        t('recurring.added', { name }),
      );
      onAdded(rule.id);
      onClose();
    } catch (thrown) {
      const error = RpcError.from(thrown);
      const field = error.fields[0]?.field.replace('lines[0].', '') ?? 'name';
      setWrong({ [field]: fieldWords(error, t) });
    }
  }
  return (
    <FormDialog
      title={t('recurring.add')}
      size={540}
      submit={t('common.add')}
      onSubmit={() => void add()}
      onClose={onClose}
    >
      <Group grow align="start">
        {!fee && <ClientSelect value={client} onChange={setClient} error={wrong.client_id} />}
        <TextInput
          label={t('common.name')}
          placeholder={t('recurring.exampleName')}
          value={name}
          error={wrong.name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </Group>
      <Group grow align="start" preventGrowOverflow={false}>
        <TextInput
          label={t('recurring.line')}
          description={t('recurring.placeholders')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          placeholder={`${name.trim() || t('recurring.exampleName')}, {period}`}
          value={description}
          error={wrong.description}
          onChange={(event) => setDescription(event.currentTarget.value)}
        />
        <TextInput
          label={t('recurring.priceIn', { currency })}
          maw={150}
          readOnly={!!fee}
          value={fee ? format.amount({ minor: feeOn(fee.retainer, start), currency }) : price}
          error={wrong.price_minor}
          onChange={(event) => setPrice(event.currentTarget.value)}
        />
      </Group>
      <Group grow align="end">
        <Input.Wrapper label={t('recurring.firstDay')} labelElement="div" error={wrong.starts_on}>
          <EditDate label={t('recurring.firstDay')} value={start} onSave={(day) => day && setStart(day)} look="box" />
        </Input.Wrapper>
        <SegmentedControl
          aria-label={t('recurring.mode')}
          data={(['draft', 'issue'] as const).map((value) => ({ value, label: t(`recurring.mode_${value}`) }))}
          value={mode}
          onChange={(next) => setMode(next as RecurringMode)}
        />
      </Group>
      <div>
        <RhythmFields value={rhythm} onChange={setRhythm} />
      </div>
      {wrong.rrule && (
        <p className={classes.wrong} role="alert">
          {wrong.rrule}
        </p>
      )}
      {preview.error ? (
        <p className={classes.wrong} role="alert">
          {fieldWords(preview.error, t)}
        </p>
      ) : (
        preview.data && <Upcoming next={preview.data.next} due={preview.data.due} />
      )}
    </FormDialog>
  );
}
