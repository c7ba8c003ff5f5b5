import type { TFunction } from 'i18next';
import { pathParts } from '../../components/PathLabel';
import type { Format } from '../../format/useFormat';
import type { QuickParse } from '../../ipc/types';

/** The core's reading of the typed words, in one line. */
export function interpretation(parse: QuickParse, format: Format, t: TFunction): string {
  const { start, end } = parse;
  const parts: string[] = [];
  const { day } = format.civilOf(start ?? new Date(0).toISOString());
  if (start && day !== format.today()) parts.push(format.dayRelative(day));
  if (parse.action === 'add' && start && end) {
    parts.push(
      t('quick.adds', {
        from: format.time(start),
        to: format.time(end),
        duration: format.duration(parse.seconds ?? 0),
      }),
    );
  } else parts.push(start ? t('quick.startsAt', { time: format.time(start) }) : t('quick.starts'));
  const path = pathParts(parse.path).join(' › ');
  if (path) parts.push(path);
  if (parse.note) parts.push(t('quick.quote', { note: parse.note }));
  parts.push(...parse.tags.map((tag) => `#${tag}`));
  if (parse.billable === true) parts.push(t('quick.billable'));
  if (parse.billable === false) parts.push(t('quick.notBillable'));
  if (parse.favourite) parts.push(t('quick.favourite'));
  return parts.join(' · ');
}

/** What the core could not place: said, so that nothing is tracked on the wrong client unseen. */
export function doubts(parse: QuickParse, t: TFunction): string {
  const parts: string[] = [];
  if (parse.unknown_client) parts.push(t('quick.noClient', { name: parse.unknown_client }));
  if (parse.unknown_project) parts.push(t('quick.noProject', { name: parse.unknown_project }));
  parts.push(...parse.ambiguous);
  return parts.join(' · ');
}
