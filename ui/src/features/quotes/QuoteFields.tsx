import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DOCUMENT_LANGUAGES } from '../../components/edit/documentLanguages';
import { EditDate } from '../../components/edit/EditDate';
import { EditSelect } from '../../components/edit/EditSelect';
import { EditText } from '../../components/edit/EditText';
import { useFormat } from '../../format/useFormat';
import { useWrite } from '../../ipc/query';
import type { DocumentLanguage, Invoice, Look, Quote } from '../../ipc/types';
import { Field, LOOKS } from '../invoices/DraftFields';
import classes from '../invoices/editor.module.css';
import { PAUSE_MS, useDraftSave } from '../invoices/useDraftSave';

/** What a quote says around its lines. */
export function QuoteFields({ quote, paper }: { quote: Quote; paper: Invoice }) {
  const { t } = useTranslation();
  const format = useFormat();
  const save = useDraftSave('invoice.edit');
  const write = useWrite('quote.edit', { onError: (error) => error.code === 'invalid' });
  const { id } = quote;
  return (
    <div className={classes.fields}>
      <Field label={t('invoices.client')} hint={quote.currency}>
        <Anchor component={Link} to="/clients" search={{ id: quote.client_id } as never} className={classes.client}>
          {quote.client_name}
        </Anchor>
      </Field>
      <Field label={t('quotes.validUntil')}>
        <EditDate
          label={t('quotes.validUntil')}
          value={quote.valid_until_given ? quote.valid_until : null}
          placeholder={t('quotes.validUsual', { day: format.dayShort(quote.valid_until) })}
          look="box"
          onSave={(valid_until) => void write.mutateAsync({ id, valid_until }).catch(() => undefined)}
        />
      </Field>
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
      <Field label={t('invoices.subject')} wide>
        <EditText
          label={t('invoices.subject')}
          value={paper.subject}
          placeholder={t('quotes.subjectHint')}
          look="box"
          pauseMs={PAUSE_MS}
          onSave={(subject) => save({ id, subject })}
        />
      </Field>
      <Field label={t('quotes.intro')} wide>
        <EditText
          label={t('quotes.intro')}
          value={quote.intro}
          placeholder={t('quotes.introHint')}
          look="box"
          multiline
          pauseMs={PAUSE_MS}
          onSave={(intro) => write.mutateAsync({ id, intro })}
        />
      </Field>
    </div>
  );
}
