import { useTranslation } from 'react-i18next';
import { Page } from '../../components/Page';

export function InboxScreen() {
  const { t } = useTranslation();
  return <Page title={t('inbox.title')}>{null}</Page>;
}
