import { currencyForCountry } from '../../format/countries';
import type { CreateWorkspace, Language, WeekStart, Zone } from '../../ipc/types';

/** What a new workspace would be by what the machine says about its user. Each guess can be changed before it is made. */
export function guess(
  systemZone: Zone,
  told: readonly string[],
): Required<Pick<CreateWorkspace, 'country' | 'currency' | 'zone' | 'week_start' | 'language'>> {
  const languages = told.filter(isTag);
  const country = countryOf(languages, systemZone);
  return {
    country,
    currency: currencyForCountry(country),
    zone: systemZone,
    week_start: weekStartOf(country),
    language: languageOf(languages),
  };
}

/** Under LANG=C the window says its language is "C", which is none. */
function isTag(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length > 0;
  } catch {
    return false;
  }
}

function countryOf(languages: readonly string[], zone: Zone): string {
  // A zone names one place, while "en-US" is often only how a browser came.
  const byZone = ZONE_COUNTRY[zone];
  if (byZone) return byZone;
  for (const tag of languages) {
    const region = new Intl.Locale(tag).region;
    if (region && /^[A-Z]{2}$/.test(region)) return region;
  }
  return new Intl.Locale(languages[0] ?? 'en').maximize().region ?? 'US';
}

function languageOf(languages: readonly string[]): Language {
  return languages[0]?.toLowerCase().startsWith('de') ? 'de' : 'en';
}

const SUNDAY = 'US CA MX BR JP KR TW HK IL IN PH ZA CO PE VE AR GT SG TH AU'.split(' ');
const SATURDAY = 'AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY'.split(' ');

/** CLDR's first day of the week. */
export function weekStartOf(country: string): WeekStart {
  if (SUNDAY.includes(country)) return 'sunday';
  return SATURDAY.includes(country) ? 'saturday' : 'monday';
}

const ZONE_COUNTRY: Record<string, string> = {
  'Europe/Berlin': 'DE',
  'Europe/Busingen': 'DE',
  'Europe/Vienna': 'AT',
  'Europe/Zurich': 'CH',
  'Europe/London': 'GB',
  'Europe/Dublin': 'IE',
  'Europe/Paris': 'FR',
  'Europe/Amsterdam': 'NL',
  'Europe/Brussels': 'BE',
  'Europe/Luxembourg': 'LU',
  'Europe/Madrid': 'ES',
  'Europe/Lisbon': 'PT',
  'Europe/Rome': 'IT',
  'Europe/Copenhagen': 'DK',
  'Europe/Stockholm': 'SE',
  'Europe/Oslo': 'NO',
  'Europe/Helsinki': 'FI',
  'Europe/Warsaw': 'PL',
  'Europe/Prague': 'CZ',
  'Europe/Bratislava': 'SK',
  'Europe/Budapest': 'HU',
  'Europe/Athens': 'GR',
  'Europe/Kyiv': 'UA',
  'America/New_York': 'US',
  'America/Chicago': 'US',
  'America/Denver': 'US',
  'America/Los_Angeles': 'US',
  'America/Toronto': 'CA',
  'America/Vancouver': 'CA',
  'America/Sao_Paulo': 'BR',
  'America/Mexico_City': 'MX',
  'Asia/Tokyo': 'JP',
  'Asia/Kolkata': 'IN',
  'Asia/Singapore': 'SG',
  'Asia/Dubai': 'AE',
  'Australia/Sydney': 'AU',
  'Australia/Melbourne': 'AU',
  'Pacific/Auckland': 'NZ',
  'Africa/Johannesburg': 'ZA',
};
