import { useTranslation } from 'react-i18next';
import { SaveMenu } from '../../components/SaveMenu';
import { rpc } from '../../ipc/rpc';
import { useReportRequest } from './search';

/** Saves the rows that are shown. */
export function ReportExport() {
  const { t } = useTranslation();
  const report = useReportRequest();
  return (
    <SaveMenu
      label={t('time.export')}
      formats={[
        { value: 'xlsx', label: t('time.export_xlsx') },
        { value: 'csv', label: t('time.export_csv') },
        { value: 'json', label: t('time.export_json') },
      ]}
      make={async (format) => {
        const file = await rpc('export.report', { format, report });
        return { file, done: (path) => t('reports.exported', { count: file.rows, path }) };
      }}
    />
  );
}
