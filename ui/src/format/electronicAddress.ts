/** "0204:04011000-1234512345-06" in its two parts; a mail address needs no scheme typed. */
export function electronicAddress(text: string): { scheme: string; address: string } {
  const [, scheme, address] = /^\s*([A-Za-z]{2}|\d{4})\s*:\s*(.*)$/.exec(text) ?? [];
  if (scheme !== undefined) return { scheme, address: address ?? '' };
  return { scheme: text.includes('@') ? 'EM' : '', address: text };
}
