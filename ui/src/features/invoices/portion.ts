import { readDecimal, showDecimal } from '../../components/edit/decimal';
import { parseMoney } from '../../format/money';
import type { Format } from '../../format/useFormat';
import type { Portion } from '../../ipc/types';

/** `10 %` is a share; anything else is an amount in the document's currency. */
export function readPortion(text: string, currency: string): Portion | null {
  const share = /^(.*?)\s*%$/.exec(text.trim());
  if (share) {
    const percent = readDecimal(share[1] ?? '');
    return percent === null || percent.startsWith('-') || Number(percent) > 100 ? null : { percent };
  }
  const minor = parseMoney(text, currency);
  return minor === null || minor < 0 ? null : { minor };
}

export function showPortion(portion: Portion, currency: string, format: Format): string {
  if ('percent' in portion) return `${showDecimal(portion.percent, format.locale)} %`;
  return format.amount({ minor: portion.minor, currency });
}
