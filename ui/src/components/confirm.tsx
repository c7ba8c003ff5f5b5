import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import i18next from 'i18next';

interface Question {
  title: string;
  text: string;
  yes: string;
  run: () => void;
}

/** Asks before what cannot be taken back. */
export function confirm({ title, text, yes, run }: Question): void {
  modals.openConfirmModal({
    title,
    children: <Text size="sm">{text}</Text>,
    labels: { confirm: yes, cancel: i18next.t('common.cancel') },
    // Enter on a question must not do what cannot be undone.
    cancelProps: { 'data-autofocus': true },
    confirmProps: { color: 'red', variant: 'filled' },
    closeButtonProps: { 'aria-label': i18next.t('common.close') },
    onConfirm: run,
  });
}
