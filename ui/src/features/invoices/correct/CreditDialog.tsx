import { Button, Checkbox, Group, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/Dialog';
import { fieldWords } from '../../../components/fieldWords';
import { QueryView } from '../../../components/QueryView';
import { showDone } from '../../../components/toasts';
import { useFormat } from '../../../format/useFormat';
import { RpcError } from '../../../ipc/host';
import { useRead, useWrite } from '../../../ipc/query';
import type { Creditable, Invoice } from '../../../ipc/types';
import { CREDIT_WAYS, type CreditWay, CreditWishFields, useCreditWish } from './CreditWishFields';

interface Props {
  invoice: Invoice;
  onClose: () => void;
  /** With the credit note. */
  onDone: (id: string) => void;
}

export function CreditDialog(props: Props) {
  const { t } = useTranslation();
  const query = useRead('invoice.creditable', { id: props.invoice.id });
  return (
    <Dialog onClose={props.onClose} title={t('correct.creditTitle', { number: props.invoice.number ?? '' })} size={640}>
      <QueryView query={query}>{(there) => <CreditForm {...props} there={there} />}</QueryView>
    </Dialog>
  );
}

function CreditForm({ invoice, there, onClose, onDone }: Props & { there: Creditable }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [way, setWay] = useState<CreditWay>('full');
  const [reason, setReason] = useState('');
  const [free, setFree] = useState(true);
  const [error, setError] = useState<string | null>(null);
  const credit = useWrite('invoice.credit', { onError: () => true });
  const { typed, setTyped, wish, preview, refused } = useCreditWish(invoice.id, there, way);
  const holds = there.lines.some((line) => line.holds);
  async function run() {
    try {
      const release = holds && free;
      const note = await credit.mutateAsync({ id: invoice.id, wish, reason: reason.trim(), release });
      showDone(t('correct.creditDone', { number: note.number ?? '' }));
      onClose();
      onDone(note.id);
    } catch (thrown) {
      setError(fieldWords(RpcError.from(thrown), t));
    }
  }
  if (there.left.minor === 0) return <Text size="sm">{t('correct.nothingLeft')}</Text>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <Stack gap={14}>
        <SegmentedControl
          value={way}
          onChange={(next) => setWay(next as CreditWay)}
          data={CREDIT_WAYS.map((value) => ({ value, label: t(`correct.way_${value}`) }))}
        />
        <CreditWishFields way={way} there={there} typed={typed} onType={setTyped} />
        <Textarea
          label={t('correct.printedReason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          autosize
          minRows={2}
        />
        {holds && (
          <Checkbox
            label={t('correct.free')}
            description={t('correct.freeHint')}
            checked={free}
            onChange={(event) => setFree(event.currentTarget.checked)}
          />
        )}
        <Text size="sm" role="status">
          {preview
            ? t('correct.comesTo', { total: format.money(preview.total), settles: format.money(preview.settles) })
            : t('correct.typeSomething')}
        </Text>
        {(error || refused) && (
          <Text size="sm" c="var(--red)" role="alert">
            {error ?? refused}
          </Text>
        )}
        <Group justify="flex-end">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" variant="filled" disabled={!preview} loading={credit.isPending}>
            {t('correct.creditDo')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
