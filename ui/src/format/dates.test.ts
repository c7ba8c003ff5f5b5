import { expect, test } from 'vitest';
import * as d from './dates';
import { formatDayRelative } from './relative';

const en: d.DateSettings = { locale: 'en-GB', zone: 'Europe/Berlin', hour_cycle: 'h23', date_format: 'locale' };
const de: d.DateSettings = { ...en, locale: 'de-DE' };
const us: d.DateSettings = { ...en, locale: 'en-US', zone: 'America/New_York', hour_cycle: 'h12' };

test('days', () => {
  expect(d.formatDay('2026-11-20', en)).toBe('20 Nov 2026');
  expect(d.formatDay('2026-11-20', de)).toBe('20. Nov. 2026');
  expect(d.formatDay('2026-11-20', { ...en, date_format: 'iso' })).toBe('2026-11-20');
  expect(d.formatDayShort('2026-11-20', '2026-01-01', en)).toBe('20 Nov');
  expect(d.formatDayShort('2025-11-20', '2026-01-01', en)).toBe('20 Nov 2025');
  expect(d.formatDayLong('2026-11-20', en)).toBe('Friday 20 November');
  expect(d.formatWeekdayNumber('2026-11-20', en)).toBe('Fri 20');
  expect(d.formatWeekdayNumber('2026-11-20', de)).toBe('Fr 20');
  expect(d.formatDayRange('2026-11-16', '2026-11-22', en)).toBe('16 – 22 Nov 2026');
});

test.each([
  ['2026-11-20', 'today'],
  ['2026-11-19', 'yesterday'],
  ['2026-11-21', 'tomorrow'],
  ['2026-11-16', 'Mon'],
  ['2026-11-13', '13 Nov'],
  ['2027-01-02', '2 Jan 2027'],
])('%s on 2026-11-20 is %s', (day, expected) => expect(formatDayRelative(day, '2026-11-20', en)).toBe(expected));

test('a month before and after', () => {
  expect(d.formatMonthYear('2026-11-20', de)).toBe('November 2026');
  expect(d.addMonths('2026-11-20', 2)).toBe('2027-01-20');
  // February has no 31st.
  expect(d.addMonths('2026-01-31', 1)).toBe('2026-02-28');
  expect(d.addMonths('2028-03-31', -1)).toBe('2028-02-29');
});

test('an instant is shown in the zone of the workspace, not of the machine', () => {
  expect(d.formatTime('2026-11-20T10:05:00.000Z', en)).toBe('11:05');
  expect(d.formatTime('2026-11-20T10:05:00.000Z', us).replace(/\s/g, ' ')).toBe('5:05 AM');
  expect(d.formatTime('2026-07-20T10:05:00.000Z', en)).toBe('12:05');
  expect(d.formatTime('2026-11-20T10:05:00.000Z', en, 'Asia/Kolkata')).toBe('15:35');
});

// Germany leaves summer time on 2026-10-25 at 3:00 and enters it on 2026-03-29 at 2:00.
test.each([
  ['2026-11-20', 9 * 3600, 'Europe/Berlin', '2026-11-20T08:00:00.000Z'],
  ['2026-07-20', 9 * 3600, 'Europe/Berlin', '2026-07-20T07:00:00.000Z'],
  ['2026-10-25', 0, 'Europe/Berlin', '2026-10-24T22:00:00.000Z'],
  ['2026-10-25', 2.5 * 3600, 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
  ['2026-10-25', 3 * 3600, 'Europe/Berlin', '2026-10-25T02:00:00.000Z'],
  ['2026-10-25', 24 * 3600, 'Europe/Berlin', '2026-10-25T23:00:00.000Z'],
  ['2026-03-29', 2.5 * 3600, 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
  ['2026-03-29', 3 * 3600, 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
  ['2026-11-20', 9 * 3600, 'Asia/Kathmandu', '2026-11-20T03:15:00.000Z'],
  ['2026-11-20', 9 * 3600, 'Pacific/Kiritimati', '2026-11-19T19:00:00.000Z'],
])('%s %i s in %s is %s', (day, seconds, zone, expected) => expect(d.instantOf(day, seconds, zone)).toBe(expected));

test('the wall clock of an instant', () => {
  expect(d.civilOf('2026-11-20T23:30:00.000Z', 'Europe/Berlin')).toEqual({ day: '2026-11-21', seconds: 1800 });
  expect(d.civilOf('2026-11-20T03:00:05.000Z', 'America/New_York')).toEqual({ day: '2026-11-19', seconds: 79_205 });
});

test('weeks begin where the user says', () => {
  expect(d.weekStartOf('2026-11-20', 'monday')).toBe('2026-11-16');
  expect(d.weekStartOf('2026-11-20', 'sunday')).toBe('2026-11-15');
  expect(d.weekStartOf('2026-11-20', 'saturday')).toBe('2026-11-14');
  expect(d.weekStartOf('2026-11-16', 'monday')).toBe('2026-11-16');
  expect(d.addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(d.daysBetween('2026-10-24', '2026-10-26')).toBe(2);
});

test.each([
  ['9', 32_400],
  ['9:30', 34_200],
  ['930', 34_200],
  ['0930', 34_200],
  ['9.30', 34_200],
  ['21:05', 75_900],
  ['9:30 pm', 77_400],
  ['12 am', 0],
  ['12pm', 43_200],
  ['24:00', null],
  ['9:60', null],
  ['13 pm', null],
  ['', null],
  ['soon', null],
])('"%s" is %s seconds into the day', (text, expected) => expect(d.parseTimeOfDay(text)).toBe(expected));
