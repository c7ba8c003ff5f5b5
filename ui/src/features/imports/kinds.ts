import type { ImportKind } from '../../ipc/types';

interface Kind {
  value: ImportKind;
  label: string;
  /** What the file chooser offers; nothing where a file may have any name. */
  accept?: string;
  /** How such a file begins. */
  example: string[];
}

const TABLE = '.csv,.txt,text/csv';

export const KINDS: Kind[] = [
  {
    value: 'toggl',
    label: 'Toggl',
    accept: TABLE,
    example: [
      'Client,Project,Description,Start date,Start time,Duration',
      'Acme,Website,Cart totals,2026-11-20,08:30:00,02:10:00',
    ],
  },
  {
    value: 'clockify',
    label: 'Clockify',
    accept: TABLE,
    example: [
      'Project,Client,Description,Start Date,Start Time,End Time,Duration (h)',
      'Website,Acme,Cart totals,11/20/2026,08:30 AM,10:40 AM,02:10',
    ],
  },
  {
    value: 'harvest',
    label: 'Harvest',
    accept: TABLE,
    example: ['Date,Client,Project,Task,Notes,Hours', '2026-11-20,Acme,Website,Design,Cart totals,2.17'],
  },
  {
    value: 'kimai',
    label: 'Kimai',
    accept: `${TABLE},.json,application/json`,
    example: [
      'Date,Begin,End,Duration,Customer,Project,Activity,Description',
      '2026-11-20,08:30,10:40,2:10,Acme,Website,Design,Cart totals',
    ],
  },
  {
    value: 'timewarrior',
    label: 'Timewarrior',
    example: ['inc 20261120T073000Z - 20261120T094000Z # client:Acme project:Website # "Cart totals"'],
  },
  {
    value: 'watson',
    label: 'Watson',
    example: ['[[1795159800, 1795167600, "Website", "e80890a…", ["design"], 1795167600]]'],
  },
  {
    value: 'ics',
    label: 'iCalendar',
    accept: '.ics,text/calendar',
    example: ['BEGIN:VEVENT', 'DTSTART;TZID=Europe/Berlin:20261120T083000', 'SUMMARY:Cart totals'],
  },
  {
    value: 'csv',
    label: 'CSV',
    accept: TABLE,
    example: ['Day;Customer;What;Minutes', '20.11.2026;Acme;Cart totals;130'],
  },
];

/** The kind that a file's name gives away, so that one choice is spared. */
export function kindOf(fileName: string): ImportKind | undefined {
  const name = fileName.toLowerCase();
  if (name.endsWith('.ics')) return 'ics';
  if (/^\d{4}-\d{2}\.data$/.test(name)) return 'timewarrior';
  if (/^frames(\.\w+)?$/.test(name)) return 'watson';
  return KINDS.map((kind) => kind.value).find((kind) => kind !== 'csv' && kind !== 'ics' && name.includes(kind));
}
