import { useTranslation } from 'react-i18next';
import { SaveMenu } from '../../../components/SaveMenu';
import { rpc } from '../../../ipc/rpc';
import type { ExportFormat } from '../../../ipc/types';
import { filterOf, useTimeSearch } from '../search';

const FORMATS: ExportFormat[] = ['xlsx', 'csv', 'json', 'ics'];

/** Saves what the list shows, in a form that another program reads. */
export function ExportMenu() {
  const { t } = useTranslation();
  const [search] = useTimeSearch();
  return (
    <SaveMenu
      label={t('time.export')}
      formats={FORMATS.map((value) => ({ value, label: t(`time.export_${value}`) }))}
      make={async (format) => {
        const { from, to, text, client_id, project_id, task_id, billing } = filterOf(search);
        const asked = { format, from, to, text, client_id, project_id, task_id, billing };
        const file = await rpc('export.entries', asked);
        return { file, done: (path) => t('time.exported', { count: file.entries, path }) };
      }}
    />
  );
}
