import { Button, Checkbox, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import { EditDate } from '../../components/edit/EditDate';
import { fieldWords } from '../../components/fieldWords';
import { showDone } from '../../components/toasts';
import { useFormat } from '../../format/useFormat';
import { keyOf, useRead, useWrite } from '../../ipc/query';
import type { Invoice } from '../../ipc/types';
import { OverAgreed } from './OverAgreed';

/** The one step that cannot be taken back: the number is allotted and the document freezes. */
export function IssueDialog({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useQueryClient();
  const [day, setDay] = useState(invoice.issue_on ?? format.today());
  const [error, setError] = useState<string | null>(null);
  const [seriesId, setSeriesId] = useState<string | null>(null);
  const [rate, setRate] = useState(invoice.base_rate?.rate ?? '');
  const { data: settings } = useRead('settings.get', {});
  const { data: numbered } = useRead('series.list', { client_id: invoice.client_id, on: day });
  const series = (numbered?.series ?? []).filter((s) => s.kind === 'invoice' && s.own && !s.archived);
  const chosen = series.find((s) => (seriesId ? s.id === seriesId : s.usual));
  const foreign = settings !== undefined && settings.currency !== invoice.currency;
  const next = chosen?.next_number ?? invoice.next_number;
  const [agreed, setAgreed] = useState(false);
  const asks = invoice.over_agreed.length > 0;
  const issue = useWrite('invoice.issue', {
    onSuccess: (issued) => {
      client.setQueryData(keyOf('invoice.show', { id: issued.id }), issued);
      showDone(t('invoices.issuedDone', { number: issued.number ?? '' }));
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
      title={t('invoices.issueTitle', { client: invoice.client_name, total: format.money(invoice.totals.total) })}
    >
      <Stack gap={14}>
        <div>
          <Text size="sm" fw={500} mb={4} aria-hidden>
            {t('invoices.issueOn')}
          </Text>
          <EditDate label={t('invoices.issueOn')} value={day} look="box" onSave={(next) => next && setDay(next)} />
        </div>
        {series.length > 1 && (
          <Select
            label={t('numbers.series')}
            data={series.map((s) => ({ value: s.id, label: `${s.name} · ${s.next_number}` }))}
            value={chosen?.id ?? null}
            onChange={setSeriesId}
            allowDeselect={false}
          />
        )}
        {foreign && (
          <TextInput
            label={t('numbers.rate', { currency: invoice.currency, base: settings.currency })}
            value={rate}
            onChange={(event) => setRate(event.currentTarget.value)}
          />
        )}
        <Text size="sm">{next ? t('invoices.issueText', { number: next }) : t('invoices.issueTextNoNumber')}</Text>
        {asks && (
          <div>
            <OverAgreed invoice={invoice} />
            <Checkbox
              mt={8}
              label={t('invoices.overAgreedTick')}
              checked={agreed}
              onChange={(event) => setAgreed(event.currentTarget.checked)}
            />
          </div>
        )}
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
            loading={issue.isPending}
            disabled={asks && !agreed}
            onClick={() =>
              issue.mutate({
                id: invoice.id,
                issue_on: day,
                series_id: seriesId ?? undefined,
                over_agreed: (asks && agreed) || undefined,
                // What was frozen before is taken over by the core, and told to be so.
                base_rate: foreign && rate.trim() && rate !== invoice.base_rate?.rate ? rate.trim() : undefined,
              })
            }
          >
            {t('invoices.issueDo')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
