import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EditSelect } from '../../components/edit/EditSelect';
import { FieldRow } from '../../components/edit/FieldRow';
import { EditDuration } from '../../components/edit/typed';
import { QueryView } from '../../components/QueryView';
import { countryChoices, currencyChoices, zoneChoices } from '../../format/countries';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import type { Settings } from '../../ipc/types';
import { useSettingsSave } from './useSettings';

const HALF_PAST_TWO = 9000;

export function FormatsSection() {
  return <QueryView query={useRead('settings.get', {})}>{(settings) => <Fields settings={settings} />}</QueryView>;
}

function Fields({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const format = useFormat();
  const save = useSettingsSave();
  const today = format.today();
  const choose = <K extends 'week_start' | 'hour_cycle' | 'duration_format' | 'date_format'>(
    key: K,
    values: readonly Settings[K][],
    words: (value: Settings[K]) => string,
  ) => (
    <FieldRow wide label={t(`settings.${key}`)}>
      <EditSelect
        label={t(`settings.${key}`)}
        value={settings[key]}
        data={values.map((value) => ({ value, label: words(value) }))}
        look="box"
        onSave={(value) => save({ [key]: value })}
      />
    </FieldRow>
  );
  return (
    <>
      <FieldRow wide label={t('settings.country')} hint={t('settings.countryHint')}>
        <EditSelect
          label={t('settings.country')}
          value={settings.country}
          data={countryChoices(format.locale)}
          look="box"
          searchable
          onSave={(country) => save({ country: country ?? settings.country })}
        />
      </FieldRow>
      <FieldRow wide label={t('settings.currency')} hint={t('settings.currencyHint')}>
        <EditSelect
          label={t('settings.currency')}
          value={settings.currency}
          data={currencyChoices(format.locale)}
          look="box"
          searchable
          onSave={(currency) => save({ currency: currency ?? settings.currency })}
        />
      </FieldRow>
      <FieldRow wide label={t('settings.zone')} hint={t('settings.zoneHint')}>
        <EditSelect
          label={t('settings.zone')}
          value={settings.zone}
          data={zoneChoices(settings.zone)}
          look="box"
          searchable
          onSave={(zone) => save({ zone: zone ?? settings.zone })}
        />
      </FieldRow>
      {choose('week_start', ['monday', 'sunday', 'saturday'], (value) => t(`workspace.week_${value}`))}
      {choose('date_format', ['locale', 'iso'], (value) => (value === 'iso' ? today : t('settings.dateLocale')))}
      {choose('hour_cycle', ['h23', 'h12'], (value) => t(`settings.${value}`))}
      {choose('duration_format', ['hm', 'decimal'], (value) =>
        value === 'hm' ? '2:30' : format.number(HALF_PAST_TWO / 3600, 2),
      )}
      <FieldRow wide label={t('settings.daily_goal')} hint={t('settings.dailyGoalHint')}>
        <EditDuration
          label={t('settings.daily_goal')}
          seconds={settings.daily_goal_seconds}
          maxHours={24}
          look="box"
          placeholder={t('common.none')}
          onSave={(seconds) => save({ daily_goal_seconds: seconds ?? 0 })}
        />
      </FieldRow>
      <FieldRow wide label={t('settings.default_billable')}>
        <Switch
          mt={8}
          checked={settings.default_billable}
          aria-label={t('settings.default_billable')}
          onChange={(event) => void save({ default_billable: event.currentTarget.checked }).catch(() => undefined)}
        />
      </FieldRow>
    </>
  );
}
