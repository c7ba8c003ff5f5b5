import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FieldRow } from '../../components/edit/FieldRow';
import { QueryView } from '../../components/QueryView';
import { useRead } from '../../ipc/query';
import { useSettingsSave } from './useSettings';

export function BehaviourSection() {
  const { t } = useTranslation();
  const save = useSettingsSave();
  return (
    <QueryView query={useRead('settings.get', {})}>
      {(settings) => (
        <>
          {(['close_to_tray', 'autostart'] as const).map((key) => (
            <FieldRow key={key} wide label={t(`settings.${key}`)} hint={t(`settings.${key}_hint`)}>
              <Switch
                mt={8}
                checked={settings[key]}
                aria-label={t(`settings.${key}`)}
                onChange={(event) => void save({ [key]: event.currentTarget.checked }).catch(() => undefined)}
              />
            </FieldRow>
          ))}
        </>
      )}
    </QueryView>
  );
}
