import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DOCUMENT_LANGUAGES } from '../../components/edit/documentLanguages';
import { EditDate } from '../../components/edit/EditDate';
import { EditSelect } from '../../components/edit/EditSelect';
import { EditText } from '../../components/edit/EditText';
import { EditWhole } from '../../components/edit/typed';
import { useFormat } from '../../format/useFormat';
import type { DocumentLanguage, Invoice, Look } from '../../ipc/types';
import { RoundingFields } from '../rounding/RoundingFields';
import classes from './editor.module.css';
import { PAUSE_MS, useDraftSave } from './useDraftSave';

const LONGEST_TERMS = 365;
export const LOOKS: Look[] = ['classic', 'modern', 'compact'];

export function DraftFields({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const format = useFormat();
  const save = useDraftSave('invoice.edit');
  const { id } = invoice;
  return (
    <div className={classes.fields}>
      <Field label={t('invoices.client')} hint={invoice.currency}>
        <Anchor component={Link} to="/clients" search={{ id: invoice.client_id } as never} className={classes.client}>
          {invoice.client_name}
        </Anchor>
      </Field>
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
      <Field label={t('invoices.language')}>
        <EditSelect
          label={t('invoices.language')}
          value={invoice.language}
          look="box"
          data={DOCUMENT_LANGUAGES}
          onSave={(language) => save({ id, language: language as DocumentLanguage })}
        />
      </Field>
      <Field label={t('invoices.look')}>
        <EditSelect
          label={t('invoices.look')}
          value={invoice.look ?? null}
          look="box"
          data={LOOKS.map((look) => ({ value: look, label: t(`invoices.look_${look}`) }))}
          clearable
          placeholder={t('invoices.lookAsUsual')}
          onSave={(look) => save({ id, look: look as Look | null })}
        />
      </Field>
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
      <Field label={t('invoices.subject')} wide>
        <EditText
          label={t('invoices.subject')}
          value={invoice.subject}
          placeholder={t('invoices.subjectHint')}
          look="box"
          pauseMs={PAUSE_MS}
          onSave={(subject) => save({ id, subject })}
        />
      </Field>
    </div>
  );
}

export function DraftNote({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const quote = invoice.purpose === 'quote';
  const label = t(quote ? 'quotes.terms' : 'invoices.note');
  const save = useDraftSave('invoice.edit');
  return (
    <Field label={label} wide>
      <EditText
        label={label}
        value={invoice.note}
        placeholder={t(quote ? 'quotes.termsHint' : 'invoices.noteHint')}
        look="box"
        multiline
        pauseMs={PAUSE_MS}
        onSave={(note) => save({ id: invoice.id, note })}
      />
    </Field>
  );
}

interface FieldProps {
  label: string;
  hint?: string;
  wide?: boolean;
  children: ReactNode;
}

export function Field({ label, hint, wide, children }: FieldProps) {
  return (
    <div className={wide ? classes.wideField : undefined}>
      <Text className={classes.label}>
        {label}
        {hint && <span> · {hint}</span>}
      </Text>
      {children}
    </div>
  );
}
