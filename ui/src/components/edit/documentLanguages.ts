import type { DocumentLanguage } from '../../ipc/types';

/** Languages that documents speak, each by its own name. */
export const DOCUMENT_LANGUAGES: { value: DocumentLanguage; label: string }[] = [
  { value: 'en', label: 'English' },
  { value: 'de', label: 'Deutsch' },
  { value: 'fr', label: 'Français' },
];
