import { expect, test } from 'vitest';
import { guess, weekStartOf } from './guesses';
import { strengthOf } from './strength';

test.each([
  ['Europe/Berlin', ['de-DE'], 'DE', 'EUR', 'de', 'monday'],
  ['Europe/Zurich', ['de-CH', 'en'], 'CH', 'CHF', 'de', 'monday'],
  ['Europe/London', ['en-US'], 'GB', 'GBP', 'en', 'monday'],
  ['America/Chicago', ['en-US'], 'US', 'USD', 'en', 'sunday'],
  ['Africa/Cairo', ['ar-EG'], 'EG', 'EGP', 'en', 'saturday'],
  ['Etc/UTC', ['sv'], 'SE', 'SEK', 'en', 'monday'],
  ['Etc/UTC', ['C'], 'US', 'USD', 'en', 'sunday'],
])('in %s with %j: %s, %s, %s, %s', (zone, languages, country, currency, language, week_start) => {
  expect(guess(zone, languages)).toEqual({ zone, country, currency, language, week_start });
});

test('the week starts as CLDR says', () => {
  expect(['DE', 'US', 'KW'].map(weekStartOf)).toEqual(['monday', 'sunday', 'saturday']);
});

test.each([
  ['abc', 'too_short'],
  ['aaaaaaaaaaaaaaaa', 'weak'],
  ['password1', 'weak'],
  ['hjkwqzpv', 'weak'],
  ['hjkwqzpvmt', 'fair'],
  ['Hjk4wqzpvmtr', 'good'],
  ['correct horse battery staple', 'strong'],
])('%s is %s', (passphrase, strength) => expect(strengthOf(passphrase)).toBe(strength));
