import { useTranslation } from 'react-i18next';

/** A word of Stripe's that the catalogue knows, else as Stripe says it. */
export function useReason() {
  const { t, i18n } = useTranslation();
  return (word: string) => {
    const key = `stripe.dispute_${word}`;
    return i18n.exists(key) ? t(key as 'stripe.dispute_fraudulent') : word.replaceAll('_', ' ');
  };
}
