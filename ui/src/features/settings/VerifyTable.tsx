import { useTranslation } from 'react-i18next';
import { StatusTag } from '../../components/StatusTag';
import table from '../../components/table.module.css';
import type { VerifyReport } from '../../ipc/types';
import classes from './settings.module.css';

const KNOWN = [
  'integrity',
  'foreign_keys',
  'hash_chain',
  'conservation',
  'totals',
  'snapshots',
  'numbering',
  'state',
] as const;

export function VerifyTable({ report }: { report: VerifyReport }) {
  const { t } = useTranslation();
  const name = (key: string) => {
    const known = KNOWN.find((check) => check === key);
    return known ? t(`settings.check_${known}`) : key;
  };
  return (
    <div className={classes.checks} role="status">
      <StatusTag tone={report.ok ? 'good' : 'bad'}>{t(report.ok ? 'settings.allFine' : 'settings.notFine')}</StatusTag>
      <table className={table.table}>
        <tbody>
          {report.checks.map((check) => (
            <tr key={check.name}>
              <td style={{ width: '45%' }}>{name(check.name)}</td>
              <td style={{ width: 110 }}>
                <StatusTag tone={check.ok ? 'good' : 'bad'}>
                  {t(check.ok ? 'settings.fine' : 'settings.wrong')}
                </StatusTag>
              </td>
              <td
                className={table.quiet}
                title={check.detail}
                style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}
              >
                {check.detail}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
