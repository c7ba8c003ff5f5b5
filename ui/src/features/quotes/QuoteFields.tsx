import { useTranslation } from 'react-i18next';
import { EditDate } from '../../components/edit/EditDate';
import { EditText } from '../../components/edit/EditText';
import { useFormat } from '../../format/useFormat';
import { useWrite } from '../../ipc/query';
import type { Invoice, Quote } from '../../ipc/types';
import classes from '../invoices/editor.module.css';
import { Field, PaperClient, PaperLook, PaperSubject } from '../invoices/PaperFields';
import { PAUSE_MS } from '../invoices/useDraftSave';

/** What a quote says around its lines. */
export function QuoteFields({ quote, paper }: { quote: Quote; paper: Invoice }) {
  const { t } = useTranslation();
  const format = useFormat();
  const write = useWrite('quote.edit', { onError: (error) => error.code === 'invalid' });
  const { id } = quote;
  return (
    <div className={classes.fields}>
      <PaperClient paper={paper} />
      <Field label={t('quotes.validUntil')}>
        <EditDate
          label={t('quotes.validUntil')}
          value={quote.valid_until_given ? quote.valid_until : null}
          placeholder={t('quotes.validUsual', { day: format.dayShort(quote.valid_until) })}
          look="box"
          onSave={(valid_until) => void write.mutateAsync({ id, valid_until }).catch(() => undefined)}
        />
      </Field>
      <PaperLook paper={paper} />
      <PaperSubject paper={paper} placeholder={t('quotes.subjectHint')} />
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
