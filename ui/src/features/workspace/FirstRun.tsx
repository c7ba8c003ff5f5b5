import { Button, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ruleWords } from '../../components/fieldWords';
import { countryChoices, currencyChoices, currencyForCountry, zoneChoices } from '../../format/countries';
import { setLanguage } from '../../i18n';
import { useWrite } from '../../ipc/query';
import type { CreateWorkspace, Language, WorkspaceStatus } from '../../ipc/types';
import { guess, weekStartOf } from './guesses';
import { PassphraseField } from './PassphraseField';
import { SHORTEST } from './strength';
import { Welcome } from './Welcome';
import classes from './workspace.module.css';

type Values = Required<Omit<CreateWorkspace, 'demo'>>;

interface Props {
  status: WorkspaceStatus;
  /** When another workspace is open already: the way back to it. */
  onCancel?: () => void;
  onMade?: () => void;
}

/** One page to a workspace. Everything but the name is guessed. */
export function FirstRun({ status, onCancel, onMade }: Props) {
  const { t, i18n } = useTranslation();
  const form = useForm<Values>({
    initialValues: {
      name: '',
      legal_name: '',
      passphrase: '',
      ...guess(status.system_zone, navigator.languages),
    },
    validate: {
      name: (name) => (name.trim() === '' ? t('workspace.nameMissing') : null),
      passphrase: (text) =>
        !status.keychain_available && [...text].length < SHORTEST ? t('workspace.strength_too_short') : null,
    },
  });
  const { language } = form.values;
  useEffect(() => setLanguage(language), [language]);
  const create = useWrite('workspace.create', {
    onSuccess: onMade,
    onError: (error) => {
      if (error.code !== 'invalid') return false;
      for (const field of error.fields) form.setFieldError(field.field, ruleWords(field, t));
      return true;
    },
  });
  const open = (values: Values, demo: boolean) => {
    const { passphrase, ...rest } = values;
    create.mutate({ ...rest, name: rest.name.trim(), demo, passphrase: passphrase || undefined });
  };
  const openDemo = () => {
    if (!status.keychain_available && form.validateField('passphrase').hasError) return;
    open({ ...form.values, name: t('workspace.demoName'), legal_name: '' }, true);
  };
  const locale = i18n.language;
  return (
    <Welcome title={t('workspace.welcome')} text={t('workspace.welcomeText')}>
      <form className={classes.form} onSubmit={form.onSubmit((values) => open(values, false))} noValidate>
        <div className={classes.two}>
          <TextInput
            label={t('workspace.name')}
            placeholder={t('workspace.nameHint')}
            data-autofocus
            autoFocus
            {...form.getInputProps('name')}
          />
          <TextInput
            label={t('workspace.legalName')}
            placeholder={t('workspace.legalNameHint')}
            {...form.getInputProps('legal_name')}
          />
        </div>
        <div className={classes.three}>
          <Select
            label={t('workspace.country')}
            data={countryChoices(locale)}
            searchable
            allowDeselect={false}
            limit={300}
            {...form.getInputProps('country')}
            onChange={(country) => {
              if (!country) return;
              form.setValues({ country, currency: currencyForCountry(country), week_start: weekStartOf(country) });
            }}
          />
          <Select
            label={t('workspace.currency')}
            data={currencyChoices(locale)}
            searchable
            allowDeselect={false}
            limit={300}
            {...form.getInputProps('currency')}
          />
          <Select
            label={t('workspace.zone')}
            data={zoneChoices(status.system_zone)}
            searchable
            allowDeselect={false}
            limit={700}
            {...form.getInputProps('zone')}
          />
          <Select
            label={t('workspace.weekStart')}
            data={(['monday', 'sunday', 'saturday'] as const).map((value) => ({
              value,
              label: t(`workspace.week_${value}`),
            }))}
            allowDeselect={false}
            {...form.getInputProps('week_start')}
          />
          <Select
            label={t('workspace.language')}
            data={[
              { value: 'en', label: 'English' },
              { value: 'de', label: 'Deutsch' },
            ]}
            allowDeselect={false}
            {...form.getInputProps('language')}
            onChange={(next) => next && form.setFieldValue('language', next as Language)}
          />
        </div>
        {!status.keychain_available && (
          <PassphraseField
            value={form.values.passphrase}
            onChange={(text) => form.setFieldValue('passphrase', text)}
            error={form.errors.passphrase ? String(form.errors.passphrase) : undefined}
          />
        )}
        <div className={classes.buttons}>
          <Button type="submit" variant="filled" size="sm" h={36} loading={create.isPending}>
            {t('workspace.create')}
          </Button>
          <Button size="sm" h={36} variant="subtle" onClick={openDemo} disabled={create.isPending}>
            {t('workspace.openDemo')}
          </Button>
          {onCancel && (
            <Button size="sm" h={36} variant="subtle" color="gray" onClick={onCancel}>
              {t('common.cancel')}
            </Button>
          )}
        </div>
        <p className={classes.where}>
          {t(status.keychain_available ? 'workspace.whereKeychain' : 'workspace.where', { folder: status.data_dir })}
        </p>
      </form>
    </Welcome>
  );
}
