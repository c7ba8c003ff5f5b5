import { expect, test } from 'vitest';
import { readDecimal, showDecimal } from './decimal';

test.each([
  ['10,5', '10.5'],
  ['10.5', '10.5'],
  ['14.750', '14.75'],
  ['1.234,5', '1234.5'],
  ['1,234.5', '1234.5'],
  ['1.234.567', '1234567'],
  ['9.975 %', '9.975'],
  ['3.00', '3'],
  ['-2', '-2'],
  ['\u22122,5', '-2.5'],
  ['1.23456', null],
  ['', null],
  ['abc', null],
])('%s is read as %s', (text, decimal) => expect(readDecimal(text)).toBe(decimal));

test.each([
  ['14.75', 'de-DE', '14,75'],
  ['9.975', 'en-GB', '9.975'],
  ['1234.5', 'en-GB', '1234.5'],
  ['-2', 'en-GB', '\u22122'],
])('%s in %s is written %s', (decimal, locale, text) => expect(showDecimal(decimal, locale)).toBe(text));
