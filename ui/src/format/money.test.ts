import { expect, test } from 'vitest';
import { exponentOf, formatAmount, formatMoney, parseMoney, toDecimal } from './money';

const NBSP = '\u00a0';

test.each([
  [431850, 'EUR', 'en-GB', '€4,318.50'],
  [431850, 'EUR', 'de-DE', `4.318,50${NBSP}€`],
  [0, 'EUR', 'en-GB', '€0.00'],
  [5, 'EUR', 'en-GB', '€0.05'],
  [-24000, 'EUR', 'en-GB', '\u2212€240.00'],
  [-24000, 'EUR', 'de-DE', `\u2212240,00${NBSP}€`],
  [1500, 'JPY', 'en-GB', '¥1,500'],
  [1234567, 'KWD', 'en-GB', `KWD${NBSP}1,234.567`],
  [9007199254740991, 'EUR', 'en-GB', '€90,071,992,547,409.91'],
])('%i %s in %s reads %s', (minor, currency, locale, expected) => {
  expect(formatMoney({ minor, currency }, locale)).toBe(expected);
});

test('an amount alone has no currency and the digits of its currency', () => {
  expect(formatAmount({ minor: 19500, currency: 'EUR' }, 'en-GB')).toBe('195.00');
  expect(formatAmount({ minor: 19500, currency: 'JPY' }, 'de-DE')).toBe('19.500');
  expect(formatAmount({ minor: -24000, currency: 'EUR' }, 'en-GB')).toBe('\u2212240.00');
});

test('exponents follow ISO 4217', () => {
  expect(['EUR', 'JPY', 'KWD', 'BHD', 'CLP'].map(exponentOf)).toEqual([2, 0, 3, 3, 0]);
});

test.each([
  [1, 'EUR', '0.01'],
  [-1, 'EUR', '-0.01'],
  [100, 'JPY', '100'],
  [1, 'KWD', '0.001'],
])('%i %s is %s', (minor, currency, expected) => expect(toDecimal(minor, currency)).toBe(expected));

test.each([
  ['90', 'EUR', 9000],
  ['90.5', 'EUR', 9050],
  ['90,50', 'EUR', 9050],
  ['1.234,50', 'EUR', 123450],
  ['1,234.50', 'EUR', 123450],
  ["1'234.50", 'CHF', 123450],
  ['1 234,5', 'EUR', 123450],
  ['1.234', 'EUR', 123400],
  ['1.234', 'KWD', 1234],
  ['1.234.567', 'EUR', 123456700],
  ['.5', 'EUR', 50],
  ['-12', 'EUR', -1200],
  ['\u221212', 'EUR', -1200],
  ['1500', 'JPY', 1500],
  ['1.5', 'JPY', null],
  ['1.2345', 'EUR', null],
  ['12x', 'EUR', null],
  ['', 'EUR', null],
  ['99999999999999999', 'EUR', null],
])('%s typed as %s is %s', (text, currency, expected) => expect(parseMoney(text, currency)).toBe(expected));
