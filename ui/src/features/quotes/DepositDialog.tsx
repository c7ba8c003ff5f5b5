import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import { fieldWords } from '../../components/fieldWords';
import { showDone } from '../../components/toasts';
import { useUndo } from '../../components/useUndo';
import { useWrite } from '../../ipc/query';
import type { Quote } from '../../ipc/types';
import { readPortion } from '../invoices/portion';

const USUAL = '30 %';

/** Asks for a part of a quote before the work begins. */
export function DepositDialog({ quote, onClose }: { quote: Quote; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { undo } = useUndo();
  const [typed, setTyped] = useState(USUAL);
  const [error, setError] = useState<string | null>(null);
  const ask = useWrite('quote.deposit', {
    onSuccess: ({ id }) => {
      showDone(t('deposits.drafted'), undo);
      void navigate({ to: '/invoices/$id', params: { id } });
    },
    onError: (thrown) => {
      setError(fieldWords(thrown, t));
      return true;
    },
  });
  return (
    <Dialog onClose={onClose} title={t('deposits.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const portion = readPortion(typed, quote.currency);
          if (portion) ask.mutate({ id: quote.id, portion });
          else setError(t('invoices.notAPortion'));
        }}
      >
        <Stack gap={14}>
          <TextInput
            label={t('deposits.portion')}
            description={t('invoices.portionHint')}
            value={typed}
            error={error}
            onChange={(event) => setTyped(event.currentTarget.value)}
            data-autofocus
          />
          <Group justify="flex-end">
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            <Button type="submit" variant="filled" loading={ask.isPending}>
              {t('deposits.draft')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
