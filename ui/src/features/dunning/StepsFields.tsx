import { Checkbox, Group, NumberInput, Select, Stack } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReminderStage, ReminderStep } from '../../ipc/types';

const USUAL: ReminderStep[] = [
  { stage: 'reminder_1', days: 3 },
  { stage: 'reminder_2', days: 14 },
  { stage: 'reminder_3', days: 28 },
];

interface Props {
  steps: ReminderStep[];
  /** The last change was refused: what was typed gives way to what counts. */
  failed: boolean;
  onChange: (steps: ReminderStep[]) => void;
}

/** Up to three reminders, each some days before or after the due date. */
export function StepsFields({ steps, failed, onChange }: Props) {
  const of = (stage: ReminderStage) => steps.find((step) => step.stage === stage);
  const set = (stage: ReminderStage, days: number | null) =>
    onChange(
      USUAL.flatMap((usual) => {
        const there = of(usual.stage);
        if (usual.stage !== stage) return there ? [there] : [];
        return days === null ? [] : [{ stage, days }];
      }),
    );
  return (
    <Stack gap={6} mt={4}>
      {USUAL.map(({ stage, days }) => (
        <Step
          key={stage}
          stage={stage}
          days={of(stage)?.days}
          only={steps.length === 1}
          failed={failed}
          onChange={(next) => set(stage, next)}
          usual={days}
        />
      ))}
    </Stack>
  );
}

interface StepProps {
  stage: ReminderStage;
  days: number | undefined;
  usual: number;
  /** The last one that is left. */
  only: boolean;
  failed: boolean;
  onChange: (days: number | null) => void;
}

function Step({ stage, days, usual, only, failed, onChange }: StepProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<number | string>(Math.abs(days ?? usual));
  // biome-ignore lint/correctness/useExhaustiveDependencies: a refusal brings back what counts.
  useEffect(() => setTyped(Math.abs(days ?? usual)), [days, usual, failed]);
  const on = days !== undefined;
  const before = (days ?? usual) < 0;
  const name = t(`mail.kind_${stage}`);
  const save = () => {
    const next = Number(typed);
    if (on && Number.isInteger(next) && next !== Math.abs(days)) onChange(before ? -next : next);
  };
  return (
    <Group gap={8} wrap="nowrap">
      <Checkbox
        size="xs"
        w={170}
        styles={{ label: { whiteSpace: 'nowrap' } }}
        label={name}
        checked={on}
        disabled={on && only}
        onChange={(event) => onChange(event.currentTarget.checked ? usual : null)}
      />
      {on && (
        <>
          <NumberInput
            w={70}
            min={0}
            max={180}
            hideControls
            aria-label={t('dunning.daysOf', { name })}
            value={typed}
            onChange={setTyped}
            onBlur={save}
            onKeyDown={(event) => event.key === 'Enter' && save()}
          />
          <Select
            w={170}
            miw={0}
            aria-label={t('dunning.sideOf', { name })}
            data={[
              { value: 'after', label: t('dunning.after') },
              { value: 'before', label: t('dunning.before') },
            ]}
            value={before ? 'before' : 'after'}
            onChange={(side) => side && onChange(side === 'before' ? -Math.abs(days) : Math.abs(days))}
            allowDeselect={false}
          />
        </>
      )}
    </Group>
  );
}
