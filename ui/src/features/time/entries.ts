import type { TFunction } from 'i18next';
import { pathParts } from '../../components/PathLabel';
import type { Format } from '../../format/useFormat';
import type { Entry } from '../../ipc/types';

/** A running entry goes on after the core answered; its end is now. */
export const endOf = (entry: Entry, now: number): number => (entry.end ? Date.parse(entry.end) : now);

export const secondsOf = (entry: Entry, now: number): number =>
  entry.end ? entry.seconds : Math.max(entry.seconds, Math.floor((now - Date.parse(entry.start)) / 1000));

/** What the entry is called where there is one line for it. */
export const nameOf = (entry: Pick<Entry, 'note' | 'path'>, untitled: string): string =>
  entry.note || pathParts(entry.path).at(-1) || untitled;

/** The last word of an IANA name is the city: "America/New_York" is New York. */
export const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** Its clock where it was worked, when that is not the workspace's zone. */
export function ownZone(entry: Entry, format: Format, t: TFunction): string | undefined {
  const endZone = entry.end_zone ?? entry.zone;
  if (entry.zone === format.zone && endZone === format.zone) return undefined;
  const city = entry.zone === endZone ? cityOf(entry.zone) : `${cityOf(entry.zone)} › ${cityOf(endZone)}`;
  return t('lists.inZone', {
    from: format.time(entry.start, entry.zone),
    to: entry.end ? format.time(entry.end, endZone) : t('common.now'),
    zone: city,
  });
}

/** Why an entry cannot be changed. */
export function lockedWord(entry: Pick<Entry, 'billing' | 'closed'>) {
  if (entry.billing === 'billed') return 'time.billed' as const;
  return entry.closed ? ('time.closed' as const) : ('time.onDraft' as const);
}
