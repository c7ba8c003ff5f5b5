import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat';
import type { Rounding } from '../../ipc/types';

/** A rule in a few words. */
export function useRuleWords() {
  const { t } = useTranslation();
  return ({ mode, step_minutes, scope }: Rounding) =>
    mode === 'exact'
      ? t('rounding.mode_exact')
      : `${t(`rounding.mode_${mode}`)}, ${t('rounding.minutes', { count: step_minutes })}, ${t(`rounding.scope_${scope}`)}`;
}

/** More or less than was tracked, with its sign. */
export function useDifference() {
  const { t } = useTranslation();
  const format = useFormat();
  return (seconds: number) =>
    seconds === 0
      ? t('rounding.noDifference')
      : t(seconds > 0 ? 'rounding.more' : 'rounding.less', { time: format.duration(Math.abs(seconds)) });
}
