import { useTranslation } from 'react-i18next';
import { FieldRow } from '../../components/edit/FieldRow';
import { useSave } from '../../components/edit/useSave';
import { useRead } from '../../ipc/query';
import type { Client } from '../../ipc/types';
import { LateTermsFields } from './LateTermsFields';

/** A client's own terms for late payment. */
export function ClientLate({ client }: { client: Client }) {
  const { t } = useTranslation();
  const usual = useRead('settings.get', {}).data?.late_terms;
  const save = useSave('client.edit');
  return (
    <FieldRow label={t('late.title')}>
      <LateTermsFields
        value={client.late_terms ?? null}
        currency={client.currency}
        usual={usual ?? { kind: 'none' }}
        onSave={(late_terms) => save({ id: client.id, late_terms })}
      />
    </FieldRow>
  );
}
