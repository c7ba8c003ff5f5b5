import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EditText } from '../../components/edit/EditText';
import { SectionHead } from '../../components/edit/FieldRow';
import { useWrite } from '../../ipc/query';
import type { Quote } from '../../ipc/types';
import classes from './quotes.module.css';

/** What an acceptance led to: the project, and the text of the agreement, which is gone on with here. */
export function Agreement({ quote }: { quote: Quote }) {
  const { t } = useTranslation();
  const write = useWrite('quote.contract', { onError: (error) => error.code === 'invalid' });
  const { answer } = quote;
  if (answer?.answer !== 'accepted') return null;
  return (
    <section>
      <SectionHead title={t('quotes.agreement')} />
      {answer.project_name && (
        <p className={classes.links}>
          {t('quotes.project')}{' '}
          <Anchor component={Link} to="/projects" search={{ id: answer.project_id } as never} inherit>
            {answer.project_name}
          </Anchor>
        </p>
      )}
      {answer.contract && (
        <EditText
          label={t('quotes.agreement')}
          value={answer.contract}
          look="box"
          multiline
          check={(text) => (text === '' ? t('rules.required') : null)}
          onSave={(contract) => write.mutateAsync({ id: quote.id, contract })}
        />
      )}
    </section>
  );
}
