import { useTranslation } from 'react-i18next';
import { pathParts } from '../../components/PathLabel';
import { useFormat } from '../../format/useFormat';
import type { AwayGap } from '../../ipc/types';

/** A gap in words. */
export function useGapWords() {
  const { t } = useTranslation();
  const format = useFormat();
  const day = (at: string) => format.civilOf(at).day;
  return {
    when: ({ from, to }: AwayGap) => {
      const end = day(from) === day(to) ? format.time(to) : `${format.dayShort(day(to))}, ${format.time(to)}`;
      return `${format.dayShort(day(from))}, ${format.time(from)} – ${end}`;
    },
    /** Without the day, where it is clear. */
    times: ({ from, to }: AwayGap) => `${format.time(from)} – ${format.time(to)}`,
    length: ({ seconds }: AwayGap) => format.duration(seconds),
    what: ({ parts }: AwayGap) =>
      [...new Set(parts.map((part) => part.note || pathParts(part.path).at(-1) || t('timer.untitled')))].join(', '),
  };
}
