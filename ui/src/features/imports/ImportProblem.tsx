import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { errorWords } from '../../components/errorWords';
import type { RpcError } from '../../ipc/host';
import { DateOrderChoice } from './DateOrderChoice';
import classes from './imports.module.css';
import type { DateOrder } from './useImport';

const FILE_RULES = [
  'too_large',
  'empty',
  'spreadsheet',
  'not_text',
  'not_csv',
  'missing_column',
  'foreign',
  'cut_off',
] as const;

interface Props {
  error: RpcError;
  order: DateOrder | undefined;
  onOrder: (order: DateOrder) => void;
}

/** Why a file as a whole cannot be read; dates that can be read in two ways are asked about. */
export function ImportProblem({ error, order, onOrder }: Props) {
  const { t } = useTranslation();
  const field = error.fields[0];
  if (field?.field === 'date_order') {
    return (
      <div className={classes.problem} role="alert">
        <IconAlertTriangle size={16} stroke={1.7} color="var(--amber)" aria-hidden />
        <div>
          <b>{t('imports.ambiguous')}</b>
          <p>{field.message}</p>
          <DateOrderChoice value={order} onChange={onOrder} />
        </div>
      </div>
    );
  }
  const rule = FILE_RULES.find((known) => known === field?.rule);
  const words = errorWords(error, t);
  return (
    <div className={classes.problem} role="alert">
      <IconAlertTriangle size={16} stroke={1.7} color="var(--amber)" aria-hidden />
      <div>
        <b>{rule ? t(`imports.file_${rule}`) : words.title}</b>
        <p>{field?.message ?? words.hint}</p>
        <p>{t('imports.nothingWritten')}</p>
      </div>
    </div>
  );
}
