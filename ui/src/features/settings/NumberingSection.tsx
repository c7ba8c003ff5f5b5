import { useTranslation } from 'react-i18next';
import { EditText } from '../../components/edit/EditText';
import { useSave } from '../../components/edit/useSave';
import { QueryView } from '../../components/QueryView';
import table from '../../components/table.module.css';
import { useRead } from '../../ipc/query';

const TOKENS = ['{YYYY}', '{YY}', '{MM}', '{####}'] as const;

export function NumberingSection() {
  const { t } = useTranslation();
  const save = useSave('series.edit');
  return (
    <QueryView query={useRead('series.list', {})}>
      {({ series }) => (
        <>
          <table className={table.table}>
            <thead>
              <tr>
                <th>{t('common.name')}</th>
                <th>{t('settings.pattern')}</th>
                <th>{t('settings.nextNumber')}</th>
              </tr>
            </thead>
            <tbody>
              {series.map(({ id, name, pattern, next_number }) => (
                <tr key={id}>
                  <td style={{ padding: 0 }}>
                    <EditText
                      label={t('settings.seriesName', { name })}
                      value={name}
                      onSave={(text) => save({ id, name: text })}
                    />
                  </td>
                  <td style={{ padding: 0 }}>
                    <EditText
                      label={t('settings.seriesPattern', { name })}
                      value={pattern}
                      onSave={(text) => save({ id, pattern: text })}
                    />
                  </td>
                  <td className={table.quiet}>{next_number}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className={table.faint} style={{ fontSize: 12 }}>
            {TOKENS.join('  ')} · {t('settings.tokens')}
          </p>
        </>
      )}
    </QueryView>
  );
}
