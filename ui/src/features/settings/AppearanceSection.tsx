import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FieldRow } from '../../components/edit/FieldRow';
import { QueryView } from '../../components/QueryView';
import { useRead } from '../../ipc/query';
import type { Language, Theme } from '../../ipc/types';
import { useSettingsSave } from './useSettings';

export function AppearanceSection() {
  const { t } = useTranslation();
  const save = useSettingsSave();
  return (
    <QueryView query={useRead('settings.get', {})}>
      {(settings) => (
        <>
          <FieldRow wide label={t('settings.theme')}>
            <SegmentedControl
              aria-label={t('settings.theme')}
              value={settings.theme}
              data={(['system', 'light', 'dark'] as const).map((value) => ({
                value,
                label: t(`settings.theme_${value}`),
              }))}
              onChange={(theme) => void save({ theme: theme as Theme }).catch(() => undefined)}
            />
          </FieldRow>
          <FieldRow wide label={t('settings.language')} hint={t('settings.languageHint')}>
            <SegmentedControl
              aria-label={t('settings.language')}
              value={settings.language}
              data={[
                { value: 'en', label: 'English' },
                { value: 'de', label: 'Deutsch' },
              ]}
              onChange={(language) => void save({ language: language as Language }).catch(() => undefined)}
            />
          </FieldRow>
        </>
      )}
    </QueryView>
  );
}
