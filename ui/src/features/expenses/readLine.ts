import { parseMoney } from '../../format/money';

/** "Deutsche Bahn 119,00": what was paid stands at the end. Null without an amount. */
export function readLine(text: string, currency: string): { merchant: string; minor: number } | null {
  const parts = text.trim().split(/\s+/);
  const minor = parseMoney(parts.at(-1) ?? '', currency);
  return minor !== null && minor > 0 ? { merchant: parts.slice(0, -1).join(' '), minor } : null;
}
