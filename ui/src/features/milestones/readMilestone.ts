import { readPortion } from '../invoices/portion';

/** What is paid for a milestone as it is sent: an amount, a share, or neither. */
export interface Price {
  amount?: { minor: number; currency: string };
  share?: string;
}

/** "3000" is an amount, "30 %" a share of what is agreed, nothing is neither; null when it is none of them. */
export function readPrice(text: string, currency: string): Price | null {
  if (text.trim() === '') return {};
  const portion = readPortion(text, currency);
  if (!portion) return null;
  if ('percent' in portion) return Number(portion.percent) > 0 ? { share: portion.percent } : null;
  return portion.minor > 0 ? { amount: { minor: portion.minor, currency } } : null;
}

/** "Design 3000", "Design 30 %", "Kick-off": a name, and what is paid for it where the line ends with that. */
export function readMilestone(line: string, currency: string): { name: string } & Price {
  const parts = /^(.*\S)\s+(\S*\d\S*(?:\s*%)?)$/.exec(line.trim());
  const price = parts ? readPrice(parts[2] ?? '', currency) : null;
  return price && parts ? { name: parts[1] ?? '', ...price } : { name: line.trim() };
}
