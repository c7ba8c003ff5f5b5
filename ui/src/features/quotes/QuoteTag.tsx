import { useTranslation } from 'react-i18next';
import { StatusTag } from '../../components/StatusTag';
import type { QuoteState } from '../../ipc/types';

const TONE = {
  draft: 'neutral',
  sent: 'warn',
  expired: 'bad',
  accepted: 'good',
  declined: 'neutral',
  withdrawn: 'neutral',
  replaced: 'neutral',
} as const;

export function QuoteTag({ state }: { state: QuoteState }) {
  const { t } = useTranslation();
  return <StatusTag tone={TONE[state]}>{t(`quotes.state_${state}`)}</StatusTag>;
}

/** "Q-2026-0001 v2"; nothing before the first version is sent. */
export const fullNumber = (quote: { number?: string | null; version: number }) =>
  quote.number && (quote.version > 1 ? `${quote.number} v${quote.version}` : quote.number);
