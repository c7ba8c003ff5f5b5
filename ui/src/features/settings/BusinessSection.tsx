import { ColorInput, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EditSelect } from '../../components/edit/EditSelect';
import { EditText } from '../../components/edit/EditText';
import { FieldRow, SectionHead } from '../../components/edit/FieldRow';
import { NumberMark } from '../../components/edit/NumberMark';
import { EditWhole } from '../../components/edit/typed';
import { useSave } from '../../components/edit/useSave';
import { QueryView } from '../../components/QueryView';
import { countryChoices } from '../../format/countries';
import { electronicAddress } from '../../format/electronicAddress';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import type { Look, ProfileView, Settings } from '../../ipc/types';
import { LogoField } from './LogoField';
import { PaperFontField } from './PaperFontField';
import classes from './settings.module.css';
import { useSettingsSave } from './useSettings';

const SWATCHES = ['#0f766e', '#1d4ed8', '#6d28d9', '#be185d', '#b91c1c', '#92610a', '#15803d', '#16201f'];
const LONGEST_TERMS = 365;
const LOOKS: Look[] = ['classic', 'modern', 'compact'];

export function BusinessSection() {
  return <QueryView query={useRead('profile.get', {})}>{(profile) => <Fields profile={profile} />}</QueryView>;
}

type TextField = Exclude<
  keyof ProfileView,
  'logo' | 'version' | 'country' | 'electronic_scheme' | 'electronic_address'
>;

const isNumber = (field: TextField): field is 'vat_id' | 'iban' | 'bic' => ['vat_id', 'iban', 'bic'].includes(field);

function Fields({ profile }: { profile: ProfileView }) {
  const { t } = useTranslation();
  const { locale } = useFormat();
  const save = useSave('profile.save');
  const settings = useRead('settings.get', {}).data;
  // The core keeps each version of a profile whole, because issued invoices point to theirs.
  const { version: _, ...current } = profile;
  const set = (fields: Partial<typeof current>) => save({ ...current, ...fields });
  const text = (field: TextField, multiline = false, type: 'text' | 'email' | 'tel' | 'url' = 'text') => (
    <EditText
      label={t(`settings.${field}`)}
      value={profile[field]}
      look="box"
      multiline={multiline}
      type={type}
      onSave={(value) => set({ [field]: value })}
    />
  );
  const row = (field: TextField, type: 'text' | 'email' | 'tel' | 'url' = 'text') => (
    <FieldRow
      wide
      label={t(`settings.${field}`)}
      hint={
        isNumber(field) && profile[field] && <NumberMark kind={field} text={profile[field]} country={profile.country} />
      }
    >
      {text(field, field === 'street', type)}
    </FieldRow>
  );
  return (
    <>
      {row('legal_name')}
      <FieldRow wide label={t('settings.logo')} hint={t('settings.logoHint')}>
        <LogoField logo={profile.logo ?? undefined} onSave={(logo) => set({ logo })} />
      </FieldRow>
      {row('street')}
      <FieldRow wide label={t('settings.city')}>
        <div className={classes.pair}>
          <EditText
            label={t('settings.postal_code')}
            placeholder={t('settings.postal_code')}
            value={profile.postal_code}
            look="box"
            onSave={(postal_code) => set({ postal_code })}
          />
          {text('city')}
        </div>
      </FieldRow>
      {row('region')}
      <FieldRow wide label={t('settings.country')}>
        <EditSelect
          label={t('settings.country')}
          value={profile.country || null}
          data={countryChoices(locale)}
          look="box"
          searchable
          onSave={(country) => set({ country: country ?? '' })}
        />
      </FieldRow>
      <SectionHead title={t('settings.reach')} />
      {row('email', 'email')}
      {row('phone', 'tel')}
      {row('website', 'url')}
      <SectionHead title={t('settings.taxAndBank')} />
      {row('vat_id')}
      {row('tax_number')}
      {row('bank_name')}
      {row('iban')}
      {row('bic')}
      <SectionHead title={t('settings.forEInvoices')} />
      {row('contact_name')}
      <FieldRow wide label={t('settings.eAddress')} hint={t('settings.eAddressHint')}>
        <EditText
          label={t('settings.eAddress')}
          placeholder={profile.email && `EM:${profile.email}`}
          value={profile.electronic_address && `${profile.electronic_scheme}:${profile.electronic_address}`}
          look="box"
          onSave={(typed) => {
            const { scheme, address } = electronicAddress(typed);
            return set({ electronic_scheme: scheme, electronic_address: address });
          }}
        />
      </FieldRow>
      {settings && <InvoiceDefaults settings={settings} />}
    </>
  );
}

function InvoiceDefaults({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const save = useSettingsSave();
  return (
    <>
      <SectionHead title={t('settings.onInvoices')} />
      <FieldRow wide label={t('settings.payment_terms_days')}>
        <EditWhole
          label={t('settings.payment_terms_days')}
          value={settings.payment_terms_days}
          max={LONGEST_TERMS}
          look="box"
          onSave={(days) => save({ payment_terms_days: days ?? 0 })}
        />
      </FieldRow>
      <FieldRow wide label={t('settings.invoice_look')} hint={t('settings.invoiceLookHint')}>
        <EditSelect
          label={t('settings.invoice_look')}
          value={settings.invoice_look}
          data={LOOKS.map((look) => ({ value: look, label: t(`invoices.look_${look}`) }))}
          look="box"
          onSave={(look) => save({ invoice_look: look as Look })}
        />
      </FieldRow>
      <FieldRow wide label={t('settings.paperFont')} hint={t('settings.paperFontHint')}>
        <PaperFontField />
      </FieldRow>
      <FieldRow wide label={t('settings.invoice_payment_code')} hint={t('settings.paymentCodeHint')}>
        <Switch
          mt={8}
          checked={settings.invoice_payment_code}
          aria-label={t('settings.invoice_payment_code')}
          onChange={(event) => void save({ invoice_payment_code: event.currentTarget.checked }).catch(() => undefined)}
        />
      </FieldRow>
      <FieldRow wide label={t('settings.invoice_accent')}>
        <ColorInput
          aria-label={t('settings.invoice_accent')}
          defaultValue={settings.invoice_accent}
          format="hex"
          swatches={SWATCHES}
          eyeDropperButtonProps={{ 'aria-label': t('settings.pickColor') }}
          onChangeEnd={(invoice_accent) =>
            /^#[0-9a-f]{6}$/i.test(invoice_accent) && void save({ invoice_accent }).catch(() => undefined)
          }
        />
      </FieldRow>
    </>
  );
}
