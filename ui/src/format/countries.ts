/** Every country of ISO 3166-1 under the currency that is used there, the one to propose for a business in it. */
const BY_CURRENCY =
  'EUR:AD AT AX BE BG BL CY DE EE ES FI FR GF GP GR HR IE IT LT LU LV MC ME MF MQ MT NL PM PT RE SI SK SM TF VA XK YT' +
  '|USD:AS BQ EC FM GU IO MH MP PR PW SV TC TL UM US VG VI|GBP:GB GG IM JE GS|GIP:GI|CHF:CH LI|SEK:SE|NOK:BV NO SJ|DKK:DK FO GL' +
  '|ISK:IS|PLN:PL|CZK:CZ|HUF:HU|RON:RO|RSD:RS|BAM:BA|MKD:MK|ALL:AL|MDL:MD|UAH:UA|BYN:BY|RUB:RU|TRY:TR|GEL:GE|AMD:AM' +
  '|AZN:AZ|KZT:KZ|KGS:KG|TJS:TJ|TMT:TM|UZS:UZ|CAD:CA|MXN:MX|GTQ:GT|BZD:BZ|HNL:HN|NIO:NI|CRC:CR|PAB:PA|CUP:CU|JMD:JM' +
  '|HTG:HT|DOP:DO|BSD:BS|BBD:BB|TTD:TT|BMD:BM|KYD:KY|AWG:AW|XCG:CW SX|XCD:AG AI DM GD KN LC MS VC|COP:CO|VES:VE|GYD:GY' +
  '|SRD:SR|BRL:BR|PEN:PE|BOB:BO|PYG:PY|UYU:UY|ARS:AR|CLP:CL|FKP:FK|AUD:AU CC CX HM KI NF NR TV|NZD:CK NU NZ PN TK' +
  '|FJD:FJ|PGK:PG|SBD:SB|VUV:VU|WST:WS|TOP:TO|XPF:NC PF WF|JPY:JP|CNY:CN|HKD:HK|MOP:MO|TWD:TW|KRW:KR|KPW:KP|MNT:MN' +
  '|INR:IN|PKR:PK|BDT:BD|LKR:LK|NPR:NP|BTN:BT|MVR:MV|THB:TH|VND:VN|LAK:LA|KHR:KH|MMK:MM|MYR:MY|SGD:SG|IDR:ID|PHP:PH' +
  '|BND:BN|AFN:AF|IRR:IR|IQD:IQ|SYP:SY|LBP:LB|ILS:IL PS|JOD:JO|SAR:SA|YER:YE|OMR:OM|AED:AE|QAR:QA|BHD:BH|KWD:KW' +
  '|EGP:EG|LYD:LY|TND:TN|DZD:DZ|MAD:EH MA|MRU:MR|XOF:BF BJ CI GW ML NE SN TG|XAF:CF CG CM GA GQ TD|GMD:GM|GNF:GN|SLE:SL' +
  '|LRD:LR|GHS:GH|NGN:NG|CVE:CV|STN:ST|CDF:CD|AOA:AO|ZMW:ZM|ZWG:ZW|MWK:MW|MZN:MZ|MGA:MG|KMF:KM|SCR:SC|MUR:MU|KES:KE' +
  '|UGX:UG|TZS:TZ|RWF:RW|BIF:BI|ETB:ET|ERN:ER|DJF:DJ|SOS:SO|SDG:SD|SSP:SS|ZAR:ZA|LSL:LS|SZL:SZ|NAD:NA|BWP:BW|SHP:SH';

const currencyOf = new Map(
  BY_CURRENCY.split('|').flatMap((group) => {
    const [currency = '', countries = ''] = group.split(':');
    return countries.split(' ').map((country) => [country, currency] as const);
  }),
);

export interface Choice {
  value: string;
  label: string;
}

const byLabel = (locale: string) => (a: Choice, b: Choice) => a.label.localeCompare(b.label, locale);

/** Antarctica has no currency of its own; it is listed all the same. */
export function countryChoices(locale: string): Choice[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  // Kosovo's XK is in wide use but not in the standard that the core checks against.
  return [...currencyOf.keys(), 'AQ']
    .filter((code) => code !== 'XK')
    .map((code) => ({ value: code, label: names.of(code) ?? code }))
    .sort(byLabel(locale));
}

export function currencyForCountry(country: string): string {
  return currencyOf.get(country) ?? 'EUR';
}

/** "EUR · Euro", the currencies in use today. */
export function currencyChoices(locale: string): Choice[] {
  const names = new Intl.DisplayNames(locale, { type: 'currency' });
  return [...new Set(currencyOf.values())]
    .sort()
    .map((code) => ({ value: code, label: `${code} · ${names.of(code) ?? code}` }));
}

export function countryName(country: string, locale: string): string {
  return country ? (new Intl.DisplayNames(locale, { type: 'region' }).of(country) ?? country) : '';
}

export function zoneChoices(include?: string): string[] {
  const zones = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC']);
  if (include) zones.add(include);
  return [...zones].sort();
}
