import { useTranslation } from 'react-i18next';
import { EditDate } from '../../components/edit/EditDate';
import { EditText } from '../../components/edit/EditText';
import { EditWhole } from '../../components/edit/typed';
import { useFormat } from '../../format/useFormat';
import type { Invoice } from '../../ipc/types';
import { RoundingFields } from '../rounding/RoundingFields';
import classes from './editor.module.css';
import { Field, PaperClient, PaperLook, PaperSubject } from './PaperFields';
import { PAUSE_MS, useDraftSave } from './useDraftSave';

const LONGEST_TERMS = 365;

export function DraftFields({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const format = useFormat();
  const save = useDraftSave('invoice.edit');
  const { id } = invoice;
  return (
    <div className={classes.fields}>
      <PaperClient paper={invoice} />
      <Field label={t('invoices.issueOn')}>
        <EditDate
          label={t('invoices.issueOn')}
          value={invoice.issue_on}
          placeholder={t('invoices.issueToday')}
          look="box"
          onSave={(issue_on) => void save({ id, issue_on }).catch(() => undefined)}
        />
      </Field>
      <Field label={t('invoices.dueDays')} hint={invoice.due_on ? format.dayShort(invoice.due_on) : undefined}>
        <EditWhole
          label={t('invoices.dueDays')}
          value={invoice.due_days}
          max={LONGEST_TERMS}
          look="box"
          pauseMs={PAUSE_MS}
          onSave={(due_days) => save({ id, due_days: due_days ?? 0 })}
        />
      </Field>
      <PaperLook paper={invoice} />
      {invoice.lines.some((line) => line.kind === 'time') && (
        <Field label={t('rounding.title')} wide>
          <RoundingFields
            value={invoice.rounding}
            look="box"
            onSave={(rounding) => save({ id, rounding: rounding ?? undefined })}
          />
        </Field>
      )}
      <Field label={t('invoices.orderNumber')}>
        <EditText
          label={t('invoices.orderNumber')}
          value={invoice.references.order_number}
          look="box"
          onSave={(order_number) => save({ id, references: { ...invoice.references, order_number } })}
        />
      </Field>
      <Field label={t('invoices.buyerReference')}>
        <EditText
          label={t('invoices.buyerReference')}
          value={invoice.references.buyer_reference}
          look="box"
          onSave={(buyer_reference) => save({ id, references: { ...invoice.references, buyer_reference } })}
        />
      </Field>
      <PaperSubject paper={invoice} placeholder={t('invoices.subjectHint')} />
    </div>
  );
}
