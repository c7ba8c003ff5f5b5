import { useTranslation } from 'react-i18next';
import { useSave } from '../../components/edit/useSave';
import type { ExpenseView } from '../../ipc/types';
import { KeptFiles } from './KeptFiles';

/** The receipts of an expense. */
export function Receipts({ expense }: { expense: ExpenseView }) {
  const { t } = useTranslation();
  const attach = useSave('expense.attach');
  const detach = useSave('expense.detach');
  return (
    <KeptFiles
      title={t('expenses.receiptsTitle')}
      hint={t('expenses.dropHint')}
      files={expense.files}
      locked={expense.billing === 'billed'}
      onAttach={async (file, said) => (await attach({ id: expense.id, file }, said)).files}
      onDetach={(file_id, said) => detach({ file_id }, said)}
    />
  );
}
