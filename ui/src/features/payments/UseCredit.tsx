import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import { fieldWords } from '../../components/fieldWords';
import { QueryView } from '../../components/QueryView';
import { showDone } from '../../components/toasts';
import { useFormat } from '../../format/useFormat';
import { RpcError } from '../../ipc/host';
import { useRead, useWrite } from '../../ipc/query';
import type { PaymentRow } from '../../ipc/types';
import { AllocationTable } from './AllocationTable';
import classes from './payments.module.css';
import { leftOf, rowsOf, sharesOf, type TypedShares } from './shares';

/** Lets what is left of a payment settle open documents. */
export function UseCredit({ row, onClose }: { row: PaymentRow; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [typed, setTyped] = useState<TypedShares>({});
  const [error, setError] = useState<string | null>(null);
  const query = useRead('payment.suggest', { client_id: row.client_id, amount: row.left });
  const use = useWrite('payment.allocate', { onError: () => true });
  const { currency, minor } = row.left;
  const rows = rowsOf(query.data?.documents ?? [], typed, currency);
  const left = leftOf(rows, minor);
  const shares = sharesOf(rows, typed);

  async function save() {
    try {
      await use.mutateAsync({ payment_id: row.id, allocations: shares });
      showDone(t('payments.creditUsed'));
      onClose();
    } catch (thrown) {
      setError(fieldWords(RpcError.from(thrown), t));
    }
  }

  return (
    <Dialog onClose={onClose} title={t('payments.useTitle', { money: format.money(row.left) })} size={620}>
      <Stack gap={12}>
        <QueryView query={query}>
          {() => <AllocationTable rows={rows} typed={typed} currency={currency} onType={setTyped} />}
        </QueryView>
        {left !== null && left !== 0 && (
          <Text size="sm" className={left < 0 ? classes.bad : classes.hint} role="status">
            {t(left < 0 ? 'payments.tooMuch' : 'payments.staysCredit', {
              money: format.money({ minor: Math.abs(left), currency }),
            })}
          </Text>
        )}
        {error && (
          <Text size="sm" c="var(--red)" role="alert">
            {error}
          </Text>
        )}
        <Group justify="flex-end">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            variant="filled"
            loading={use.isPending}
            disabled={left === null || left < 0 || shares.length === 0}
            onClick={() => void save()}
          >
            {t('payments.use')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
