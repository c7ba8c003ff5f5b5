import { expect, test } from 'vitest';
import { countryChoices, currencyChoices, currencyForCountry } from './countries';

test('all 249 countries of ISO 3166-1 are there, each with a name', () => {
  const choices = countryChoices('en');
  expect(choices).toHaveLength(249);
  expect(new Set(choices.map((c) => c.value)).size).toBe(249);
  expect(choices.filter((c) => c.label === c.value)).toEqual([]);
});

test.each([
  ['DE', 'EUR'],
  ['HR', 'EUR'],
  ['BG', 'EUR'],
  ['CH', 'CHF'],
  ['GB', 'GBP'],
  ['JP', 'JPY'],
  ['KW', 'KWD'],
  ['CW', 'XCG'],
])('%s uses %s', (country, currency) => expect(currencyForCountry(country)).toBe(currency));

test('currencies are listed once', () => {
  const codes = currencyChoices('de').map((c) => c.value);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes).toContain('EUR');
});
