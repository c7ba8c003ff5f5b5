import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EditText } from '../../components/edit/EditText';
import { showDone } from '../../components/toasts';
import { useUndo } from '../../components/useUndo';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import type { Adjustment, Invoice } from '../../ipc/types';
import classes from './editor.module.css';
import { readPortion, showPortion } from './portion';
import { TaxPicker } from './TaxPicker';
import { useDraftSave } from './useDraftSave';

/** What is taken off the whole draft, and fees on top, below its lines. */
export function Adjustments({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (invoice.adjustments.length === 0) return null;
  return (
    <section className={classes.adjustments} aria-label={t('invoices.adjustments')}>
      <div className={classes.subtotal}>
        <span className={classes.sumName}>{t('invoices.linesTotal')}</span>
        <span>{format.amount(invoice.totals.lines)}</span>
      </div>
      {invoice.adjustments.map((adjustment) => (
        <Row key={adjustment.id} adjustment={adjustment} currency={invoice.currency} />
      ))}
    </section>
  );
}

function Row({ adjustment, currency }: { adjustment: Adjustment; currency: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { undo } = useUndo();
  const taxes = useRead('tax.list', {}).data?.taxes ?? [];
  const save = useDraftSave('invoice.adjustment_edit');
  const remove = useDraftSave('invoice.adjustment_delete');
  const { id, label, is_fee } = adjustment;
  const set = (fields: Omit<Parameters<typeof save>[0], 'adjustment_id'>) => save({ adjustment_id: id, ...fields });
  return (
    <div className={classes.adjustment}>
      <EditText
        label={t('invoices.labelOf', { name: label })}
        value={label}
        check={(text) => (text === '' ? t('rules.required') : null)}
        onSave={(text) => set({ label: text })}
      />
      <EditText
        align="right"
        label={t('invoices.portionOf', { name: label })}
        value={showPortion(adjustment.portion, currency, format)}
        check={(text) => (readPortion(text, currency) === null ? t('invoices.notAPortion') : null)}
        onSave={(text) => set({ portion: readPortion(text, currency) ?? adjustment.portion })}
      />
      {is_fee ? (
        <TaxPicker
          name={label}
          taxIds={adjustment.tax_ids}
          taxes={taxes}
          onPick={(tax_ids) => void set({ tax_ids }).catch(() => undefined)}
        />
      ) : (
        <span />
      )}
      <span className={classes.adjusted}>
        {is_fee ? '' : '−'}
        {format.amount(adjustment.amount)}
      </span>
      <ActionIcon
        size={24}
        aria-label={t('invoices.deleteLine', { name: label })}
        onClick={() =>
          void remove({ adjustment_id: id }).then(
            () => showDone(t(is_fee ? 'invoices.feeDeleted' : 'invoices.discountDeleted'), undo),
            () => undefined,
          )
        }
      >
        <IconX size={13} stroke={1.6} />
      </ActionIcon>
    </div>
  );
}
