import { pathParts } from '../../components/PathLabel';
import type { Entry } from '../../ipc/types';

/** A running entry goes on after the core answered; its end is now. */
export const endOf = (entry: Entry, now: number): number => (entry.end ? Date.parse(entry.end) : now);

export const secondsOf = (entry: Entry, now: number): number =>
  entry.end ? entry.seconds : Math.max(entry.seconds, Math.floor((now - Date.parse(entry.start)) / 1000));

/** What the entry is called where there is one line for it. */
export const nameOf = (entry: Pick<Entry, 'note' | 'path'>, untitled: string): string =>
  entry.note || pathParts(entry.path).at(-1) || untitled;
