import { Chip, Group, Select, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldRow, SectionHead } from '../../components/edit/FieldRow';
import { useSave } from '../../components/edit/useSave';
import { fieldWords } from '../../components/fieldWords';
import { QueryView } from '../../components/QueryView';
import { addDays } from '../../format/dates';
import { useFormat } from '../../format/useFormat';
import { RpcError } from '../../ipc/host';
import { useRead } from '../../ipc/query';
import type { ReminderPlan, Weekday } from '../../ipc/types';
import { ComingReminders } from './ComingReminders';
import { Refused } from './Refused';
import { StepsFields } from './StepsFields';

const DAYS: Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const A_MONDAY = '2026-11-16';
const HOURS = Array.from({ length: 25 }, (_, hour) => hour);

/** When clients are reminded of what they owe, and what would go next. */
export function RemindersSection() {
  return (
    <>
      <QueryView query={useRead('dunning.plan', {})}>{(plan) => <Fields plan={plan} />}</QueryView>
      <ComingReminders />
    </>
  );
}

function Fields({ plan }: { plan: ReminderPlan }) {
  const { t } = useTranslation();
  const format = useFormat();
  const save = useSave('dunning.set_plan');
  const [error, setError] = useState<{ field: string; words: string }>();
  const set = (fields: Partial<ReminderPlan>) => {
    setError(undefined);
    save({ ...plan, ...fields }).catch((thrown) => {
      const told = RpcError.from(thrown);
      setError({ field: told.fields[0]?.field.split('.')[0] ?? '', words: fieldWords(told, t) });
    });
  };
  const wrong = (field: string) => error?.field === field && <Refused words={error.words} />;
  const hour = (key: 'from_hour' | 'until_hour', from: number, to: number) => (
    <Select
      w={92}
      aria-label={t(`dunning.${key}`)}
      data={HOURS.slice(from, to).map((h) => ({ value: String(h), label: `${h}:00` }))}
      value={String(plan[key])}
      onChange={(value) => value && set({ [key]: Number(value) })}
      allowDeselect={false}
    />
  );
  return (
    <>
      <FieldRow wide label={t('dunning.on')} hint={t('dunning.onHint')}>
        <Switch
          mt={8}
          checked={plan.on}
          aria-label={t('dunning.on')}
          onChange={(event) => set({ on: event.currentTarget.checked })}
        />
      </FieldRow>
      <FieldRow wide label={t('dunning.steps')} hint={t('dunning.stepsHint')}>
        <StepsFields steps={plan.steps} failed={error?.field === 'steps'} onChange={(steps) => set({ steps })} />
        {wrong('steps')}
      </FieldRow>
      <FieldRow wide label={t('dunning.days')}>
        <Group gap={4} mt={6} role="group" aria-label={t('dunning.days')}>
          {DAYS.map((day, index) => (
            <Chip
              key={day}
              size="xs"
              variant="outline"
              styles={{ label: { paddingInline: 9 } }}
              checked={plan.weekdays.includes(day)}
              onChange={(on) => set({ weekdays: DAYS.filter((d) => (d === day ? on : plan.weekdays.includes(d))) })}
            >
              {format.weekday(addDays(A_MONDAY, index))}
            </Chip>
          ))}
        </Group>
        {wrong('weekdays')}
      </FieldRow>
      <FieldRow wide label={t('dunning.hours')} hint={t('dunning.hoursHint')}>
        <Group gap={8}>
          {hour('from_hour', 0, plan.until_hour)}–{hour('until_hour', plan.from_hour + 1, 25)}
        </Group>
      </FieldRow>
      <Account plan={plan} onChange={(connection_id) => set({ connection_id })} />
      <SectionHead title={t('dunning.coming')} />
    </>
  );
}

interface AccountProps {
  plan: ReminderPlan;
  onChange: (id: string | undefined) => void;
}

/** Where there is a choice. */
function Account({ plan, onChange }: AccountProps) {
  const { t } = useTranslation();
  const all = useRead('connection.list', {}).data?.connections ?? [];
  const accounts = all.filter((account) => account.powers.includes('send_mail'));
  if (accounts.length < 2) return null;
  return (
    <FieldRow wide label={t('mail.from')}>
      <Select
        aria-label={t('mail.from')}
        data={accounts.map((account) => ({ value: account.id, label: account.name }))}
        value={plan.connection_id ?? accounts[0]?.id ?? null}
        onChange={(id) => onChange(id ?? undefined)}
        allowDeselect={false}
      />
    </FieldRow>
  );
}
