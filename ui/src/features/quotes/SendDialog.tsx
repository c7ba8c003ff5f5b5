import { Button, Group, Input, Select, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import { EditDate } from '../../components/edit/EditDate';
import { fieldWords } from '../../components/fieldWords';
import { showDone } from '../../components/toasts';
import { useFormat } from '../../format/useFormat';
import { useRead, useWrite } from '../../ipc/query';
import type { Quote } from '../../ipc/types';

/** The one step that cannot be taken back: the quote gets its number and freezes. */
export function SendDialog({ quote, onClose }: { quote: Quote; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [day, setDay] = useState(format.today());
  const [until, setUntil] = useState(quote.valid_until);
  const [seriesId, setSeriesId] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const { data: numbered } = useRead('series.list', { client_id: quote.client_id, on: day });
  const series = (numbered?.series ?? []).filter((s) => s.kind === 'quote' && s.own && !s.archived);
  const chosen = series.find((s) => (seriesId ? s.id === seriesId : s.usual));
  const number = quote.number ?? chosen?.next_number ?? quote.next_number;
  const send = useWrite('quote.send', {
    onSuccess: (sent) => {
      showDone(t('quotes.sentDone', { number: sent.number ?? '' }));
      onClose();
    },
    onError: (thrown) => {
      setError(fieldWords(thrown, t));
      return true;
    },
  });
  return (
    <Dialog
      onClose={onClose}
      title={t('quotes.sendTitle', { client: quote.client_name, total: format.money(quote.total) })}
    >
      <Stack gap={14}>
        <Labelled label={t('quotes.sentOn')}>
          <EditDate label={t('quotes.sentOn')} value={day} look="box" onSave={(next) => next && setDay(next)} />
        </Labelled>
        <Labelled label={t('quotes.validUntil')}>
          <EditDate label={t('quotes.validUntil')} value={until} look="box" onSave={(next) => next && setUntil(next)} />
        </Labelled>
        {!quote.number && series.length > 1 && (
          <Select
            label={t('numbers.series')}
            data={series.map((s) => ({ value: s.id, label: `${s.name} · ${s.next_number}` }))}
            value={chosen?.id ?? null}
            onChange={setSeriesId}
            allowDeselect={false}
          />
        )}
        <Text size="sm">{number ? t('quotes.sendText', { number }) : t('quotes.sendTextNoNumber')}</Text>
        {error && (
          <Text size="sm" c="var(--red)" role="alert">
            {error}
          </Text>
        )}
        <Group justify="flex-end">
          <Button onClick={onClose} data-autofocus>
            {t('common.cancel')}
          </Button>
          <Button
            variant="filled"
            loading={send.isPending}
            onClick={() =>
              send.mutate({ id: quote.id, sent_on: day, valid_until: until, series_id: seriesId ?? undefined })
            }
          >
            {t('quotes.sendDo')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

export function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Input.Wrapper label={label} labelElement="div">
      {children}
    </Input.Wrapper>
  );
}
