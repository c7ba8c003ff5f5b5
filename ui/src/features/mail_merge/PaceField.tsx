import { useTranslation } from 'react-i18next';
import { FieldRow } from '../../components/edit/FieldRow';
import { EditWhole } from '../../components/edit/typed';
import { useRead } from '../../ipc/query';
import { useSettingsSave } from '../settings/useSettings';

/** How fast mails to many go out, where a merge does not say otherwise. */
export function PaceField() {
  const { t } = useTranslation();
  const settings = useRead('settings.get', {}).data;
  const save = useSettingsSave();
  if (!settings) return null;
  return (
    <FieldRow wide label={t('merges.perHourSetting')} hint={t('merges.perHourSettingHint')}>
      <EditWhole
        label={t('merges.perHourSetting')}
        value={settings.merge_per_hour}
        max={3600}
        look="box"
        onSave={(mails) => save({ merge_per_hour: mails ?? 60 })}
      />
    </FieldRow>
  );
}
