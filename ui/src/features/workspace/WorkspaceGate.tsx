import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/EmptyState';
import type { WorkspaceStatus } from '../../ipc/types';

export function WorkspaceGate({ status }: { status: WorkspaceStatus }) {
  const { t } = useTranslation();
  return <EmptyState title={t('workspace.title')} hint={status.data_dir} />;
}
