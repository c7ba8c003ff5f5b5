import { useTranslation } from 'react-i18next';
import { DOCUMENT_LANGUAGES } from '../../components/edit/documentLanguages';
import { EditSelect } from '../../components/edit/EditSelect';
import { EditTags } from '../../components/edit/EditTags';
import { EditText } from '../../components/edit/EditText';
import { FieldRow } from '../../components/edit/FieldRow';
import { NumberMark } from '../../components/edit/NumberMark';
import { EditWhole } from '../../components/edit/typed';
import { useSave } from '../../components/edit/useSave';
import { countryChoices, currencyChoices } from '../../format/countries';
import { useFormat } from '../../format/useFormat';
import type { Req } from '../../ipc/operations';
import { useRead } from '../../ipc/query';
import type { Address, Client } from '../../ipc/types';
import { ClientReminders } from '../dunning/ClientReminders';
import { ClientLate } from '../late/ClientLate';
import { ClientRounding } from '../rounding/ClientRounding';
import { ClientEInvoice } from './ClientEInvoice';
import classes from './clients.module.css';
import { useKnownTags } from './useClients';

const TREATMENTS = ['standard', 'reverse_charge', 'exempt', 'outside_scope'] as const;
const LONGEST_TERMS = 365;

export function ClientFields({ client }: { client: Client }) {
  const { t } = useTranslation();
  const { locale } = useFormat();
  const tags = useKnownTags();
  const defaults = useRead('settings.get', {}).data;
  const save = useSave('client.edit');
  const set = (fields: Omit<Req<'client.edit'>, 'id'>) => save({ id: client.id, ...fields });
  const { address } = client;
  // The core takes an address whole.
  const place = (part: Partial<Address>) => set({ address: { ...address, ...part } });
  return (
    <>
      <FieldRow label={t('common.name')}>
        <EditText label={t('common.name')} value={client.name} onSave={(name) => set({ name })} strong />
      </FieldRow>
      <FieldRow label={t('clients.legalName')}>
        <EditText
          label={t('clients.legalName')}
          value={client.legal_name}
          placeholder={client.name}
          onSave={(legal_name) => set({ legal_name })}
        />
      </FieldRow>
      <FieldRow label={t('clients.code')} hint={t('clients.codeHint')}>
        <EditText label={t('clients.code')} value={client.code} onSave={(code) => set({ code })} />
      </FieldRow>
      <FieldRow label={t('clients.tags')}>
        <EditTags
          label={t('clients.tags')}
          value={client.tags}
          known={tags}
          placeholder={t('clients.tagsHint')}
          onSave={(next) => set({ tags: next })}
        />
      </FieldRow>
      <FieldRow label={t('clients.street')}>
        <EditText label={t('clients.street')} value={address.street} onSave={(street) => place({ street })} multiline />
      </FieldRow>
      <FieldRow label={t('clients.city')}>
        <div className={classes.pair}>
          <EditText
            label={t('clients.postalCode')}
            placeholder={t('clients.postalCode')}
            value={address.postal_code}
            onSave={(postal_code) => place({ postal_code })}
          />
          <EditText
            label={t('clients.city')}
            placeholder={t('clients.city')}
            value={address.city}
            onSave={(city) => place({ city })}
          />
        </div>
      </FieldRow>
      <FieldRow label={t('clients.region')}>
        <EditText label={t('clients.region')} value={address.region} onSave={(region) => place({ region })} />
      </FieldRow>
      <FieldRow label={t('clients.country')}>
        <EditSelect
          label={t('clients.country')}
          value={address.country || null}
          data={countryChoices(locale)}
          searchable
          onSave={(country) => place({ country: country ?? '' })}
        />
      </FieldRow>
      <FieldRow label={t('clients.currency')}>
        <EditSelect
          label={t('clients.currency')}
          value={client.currency}
          data={currencyChoices(locale)}
          searchable
          onSave={(currency) => set({ currency: currency ?? undefined })}
        />
      </FieldRow>
      <FieldRow label={t('clients.taxTreatment')} hint={t(`clients.treatmentHint_${client.tax_treatment}`)}>
        <EditSelect
          label={t('clients.taxTreatment')}
          value={client.tax_treatment}
          data={TREATMENTS.map((value) => ({ value, label: t(`clients.treatment_${value}`) }))}
          onSave={(value) => set({ tax_treatment: (value ?? 'standard') as Client['tax_treatment'] })}
        />
      </FieldRow>
      <FieldRow
        label={t('clients.vatId')}
        hint={client.vat_id && <NumberMark kind="vat_id" text={client.vat_id} country={address.country} />}
      >
        <EditText label={t('clients.vatId')} value={client.vat_id} onSave={(vat_id) => set({ vat_id })} />
      </FieldRow>
      <ClientEInvoice client={client} />
      <FieldRow label={t('clients.terms')}>
        <EditWhole
          label={t('clients.terms')}
          value={client.payment_terms_days}
          max={LONGEST_TERMS}
          placeholder={t('clients.asUsual', {
            value: t('clients.days', { count: defaults?.payment_terms_days ?? 14 }),
          })}
          onSave={(days) => set({ payment_terms_days: days })}
        />
      </FieldRow>
      <ClientLate client={client} />
      <ClientReminders client={client.id} />
      <ClientRounding client={client} />
      <FieldRow label={t('clients.language')}>
        <EditSelect
          label={t('clients.language')}
          value={client.language ?? null}
          data={DOCUMENT_LANGUAGES}
          clearable
          placeholder={t('clients.asUsual', { value: defaults?.language === 'de' ? 'Deutsch' : 'English' })}
          onSave={(language) => set({ language: language as Client['language'] | null })}
        />
      </FieldRow>
      <FieldRow label={t('common.note')}>
        <EditText
          label={t('common.note')}
          value={client.note}
          placeholder={t('clients.noteHint')}
          onSave={(note) => set({ note })}
          multiline
        />
      </FieldRow>
    </>
  );
}
