import i18next, { type TFunction } from 'i18next';
import { useSyncExternalStore } from 'react';

const subscribe = (listener: () => void) => {
  i18next.on('languageChanged', listener);
  return () => i18next.off('languageChanged', listener);
};

/** `t` without the weight of useTranslation, for what stands on the screen by the hundred. */
export function useWords(): TFunction {
  useSyncExternalStore(subscribe, () => i18next.language);
  return i18next.t;
}
