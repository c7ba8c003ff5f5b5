import { useTranslation } from 'react-i18next';
import { EmptyState } from '../components/EmptyState';

export function NotFound() {
  const { t } = useTranslation();
  return <EmptyState title={t('frame.notFound')} hint={t('frame.notFoundHint')} />;
}
