import { Button, Group } from '@mantine/core';
import { IconClock, IconReceipt2 } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActions } from '../../actions/registry';
import { Dialog } from '../../components/Dialog';
import { AddRow } from '../../components/edit/AddRow';
import { useFormat } from '../../format/useFormat';
import type { Invoice } from '../../ipc/types';
import { AddExpenses } from './ExpenseChoice';
import classes from './editor.module.css';
import { firstChoice, TimeChoice, useUnbilled } from './TimeChoice';
import { useDraftSave } from './useDraftSave';

/** Below the lines: one more, all unbilled time of the client, or expenses of it. */
export function AddLine({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const format = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const [fromTime, setFromTime] = useState(false);
  const [fromExpenses, setFromExpenses] = useState(false);
  const costs = invoice.unbilled_expenses + invoice.expenses_without_rate;
  const add = useDraftSave('invoice.line_add');
  useActions([
    { id: 'line add', label: t('invoices.addLine'), keys: 'n', scope: 'here', run: () => input.current?.focus() },
  ]);
  return (
    <div className={classes.addLine}>
      <AddRow
        label={t('invoices.addLine')}
        inputRef={input}
        onAdd={(description) => add({ id: invoice.id, description })}
      />
      {invoice.unbilled_seconds > 0 && (
        <Button variant="subtle" leftSection={<IconClock size={14} stroke={1.6} />} onClick={() => setFromTime(true)}>
          {t('invoices.fromTime', { time: format.duration(invoice.unbilled_seconds) })}
        </Button>
      )}
      {costs > 0 && (
        <Button
          variant="subtle"
          leftSection={<IconReceipt2 size={14} stroke={1.6} />}
          onClick={() => setFromExpenses(true)}
        >
          {t('expenses.addToDraft', { count: costs })}
        </Button>
      )}
      {fromExpenses && <AddExpenses invoice={invoice} onClose={() => setFromExpenses(false)} />}
      {fromTime && <FromTime invoice={invoice} onClose={() => setFromTime(false)} />}
    </div>
  );
}

function FromTime({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const { t } = useTranslation();
  const [choice, setChoice] = useState(firstChoice);
  const add = useDraftSave('invoice.add_time');
  const count = useUnbilled(invoice.client_id, choice.period, invoice.id)?.entries ?? 0;
  return (
    <Dialog onClose={onClose} title={t('invoices.addTime')} size={480}>
      <TimeChoice clientId={invoice.client_id} draftId={invoice.id} choice={choice} onChange={setChoice} />
      <Group justify="flex-end" mt={16}>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button
          variant="filled"
          disabled={count === 0}
          onClick={() =>
            void add({ id: invoice.id, ...choice.period, group: choice.group }).then(onClose, () => undefined)
          }
        >
          {t('common.add')}
        </Button>
      </Group>
    </Dialog>
  );
}
