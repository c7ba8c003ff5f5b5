import { useTranslation } from 'react-i18next';
import { FieldRow, SectionHead } from '../../components/edit/FieldRow';
import { QueryView } from '../../components/QueryView';
import { useRead } from '../../ipc/query';
import { useSettingsSave } from '../settings/useSettings';
import { RoundingFields } from './RoundingFields';

/** The rule for clients without one of their own. */
export function UsualRounding() {
  const { t } = useTranslation();
  const save = useSettingsSave();
  return (
    <>
      <SectionHead title={t('rounding.title')} />
      <QueryView query={useRead('settings.get', {})}>
        {({ billing_rounding }) => (
          <FieldRow wide label={t('rounding.usual')} hint={t('rounding.hint')}>
            <RoundingFields
              value={billing_rounding}
              look="box"
              onSave={(rule) => save({ billing_rounding: rule ?? billing_rounding })}
            />
          </FieldRow>
        )}
      </QueryView>
    </>
  );
}
