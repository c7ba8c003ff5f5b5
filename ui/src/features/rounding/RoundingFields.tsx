import { useTranslation } from 'react-i18next';
import { EditSelect } from '../../components/edit/EditSelect';
import type { Rounding, RoundingMode, RoundingScope } from '../../ipc/types';
import classes from './rounding.module.css';
import { useRuleWords } from './words';

const MODES: RoundingMode[] = ['exact', 'up', 'nearest', 'down'];
const SCOPES: RoundingScope[] = ['entry', 'day', 'task', 'invoice'];
const STEPS = [1, 3, 5, 6, 10, 12, 15, 30, 60];
const FIRST: Rounding = { mode: 'up', step_minutes: 15, scope: 'entry' };

interface Props {
  value: Rounding | null;
  /** The rule that counts without one of its own; left out where there has to be one. */
  usual?: Rounding;
  onSave: (value: Rounding | null) => Promise<unknown>;
  look?: 'plain' | 'box';
}

/** How billed time is rounded: which way, to what, and what is summed before. */
export function RoundingFields({ value, usual, onSave, look }: Props) {
  const { t } = useTranslation();
  const words = useRuleWords();
  const modes = MODES.map((mode) => ({ value: mode, label: t(`rounding.mode_${mode}`) }));
  const steps = STEPS.includes(value?.step_minutes ?? FIRST.step_minutes)
    ? STEPS
    : [...STEPS, value?.step_minutes ?? 0].sort((a, b) => a - b);
  const rule = value ?? FIRST;
  return (
    <div className={classes.rule}>
      <EditSelect
        label={t('rounding.mode')}
        value={value?.mode ?? 'usual'}
        data={usual ? [{ value: 'usual', label: t('clients.asUsual', { value: words(usual) }) }, ...modes] : modes}
        look={look}
        onSave={(mode) => onSave(mode === 'usual' ? null : { ...rule, mode: mode as RoundingMode })}
      />
      {value && value.mode !== 'exact' && (
        <>
          <EditSelect
            label={t('rounding.step')}
            value={String(value.step_minutes)}
            data={steps.map((count) => ({ value: String(count), label: t('rounding.minutes', { count }) }))}
            look={look}
            onSave={(step) => onSave({ ...value, step_minutes: Number(step) })}
          />
          <EditSelect
            label={t('rounding.scope')}
            value={value.scope}
            data={SCOPES.map((scope) => ({ value: scope, label: t(`rounding.scope_${scope}`) }))}
            look={look}
            onSave={(scope) => onSave({ ...value, scope: scope as RoundingScope })}
          />
        </>
      )}
    </div>
  );
}
