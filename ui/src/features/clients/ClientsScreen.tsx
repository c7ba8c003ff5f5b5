import { useTranslation } from 'react-i18next';
import { Page } from '../../components/Page';

export function ClientsScreen() {
  const { t } = useTranslation();
  return <Page title={t('clients.title')}>{null}</Page>;
}
