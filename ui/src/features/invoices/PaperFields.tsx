import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DOCUMENT_LANGUAGES } from '../../components/edit/documentLanguages';
import { EditSelect } from '../../components/edit/EditSelect';
import { EditText } from '../../components/edit/EditText';
import type { DocumentLanguage, Invoice, Look } from '../../ipc/types';
import classes from './editor.module.css';
import { PAUSE_MS, useDraftSave } from './useDraftSave';

const LOOKS: Look[] = ['classic', 'modern', 'compact'];

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

export function PaperClient({ paper }: { paper: Invoice }) {
  const { t } = useTranslation();
  return (
    <Field label={t('invoices.client')} hint={paper.currency}>
      <Anchor component={Link} to="/clients" search={{ id: paper.client_id } as never} className={classes.client}>
        {paper.client_name}
      </Anchor>
    </Field>
  );
}

/** In what language it is printed, and how it looks. */
export function PaperLook({ paper }: { paper: Invoice }) {
  const { t } = useTranslation();
  const save = useDraftSave('invoice.edit');
  const { id } = paper;
  return (
    <>
      <Field label={t('invoices.language')}>
        <EditSelect
          label={t('invoices.language')}
          value={paper.language}
          look="box"
          data={DOCUMENT_LANGUAGES}
          onSave={(language) => save({ id, language: language as DocumentLanguage })}
        />
      </Field>
      <Field label={t('invoices.look')}>
        <EditSelect
          label={t('invoices.look')}
          value={paper.look ?? null}
          look="box"
          data={LOOKS.map((look) => ({ value: look, label: t(`invoices.look_${look}`) }))}
          clearable
          placeholder={t('invoices.lookAsUsual')}
          onSave={(look) => save({ id, look: look as Look | null })}
        />
      </Field>
    </>
  );
}

export function PaperSubject({ paper, placeholder }: { paper: Invoice; placeholder: string }) {
  const { t } = useTranslation();
  const save = useDraftSave('invoice.edit');
  return (
    <Field label={t('invoices.subject')} wide>
      <EditText
        label={t('invoices.subject')}
        value={paper.subject}
        placeholder={placeholder}
        look="box"
        pauseMs={PAUSE_MS}
        onSave={(subject) => save({ id: paper.id, subject })}
      />
    </Field>
  );
}

/** Below the lines: a note, or the terms of a quote. */
export function PaperNote({ paper }: { paper: Invoice }) {
  const { t } = useTranslation();
  const quote = paper.purpose === 'quote';
  const label = t(quote ? 'quotes.terms' : 'invoices.note');
  const save = useDraftSave('invoice.edit');
  return (
    <Field label={label} wide>
      <EditText
        label={label}
        value={paper.note}
        placeholder={t(quote ? 'quotes.termsHint' : 'invoices.noteHint')}
        look="box"
        multiline
        pauseMs={PAUSE_MS}
        onSave={(note) => save({ id: paper.id, note })}
      />
    </Field>
  );
}
