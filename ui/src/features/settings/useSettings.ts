import { useSave } from '../../components/edit/useSave';
import type { SettingsPatch } from '../../ipc/types';

/** Saves some of the settings. */
export function useSettingsSave() {
  const save = useSave('settings.update');
  return (fields: SettingsPatch) => save(fields);
}
