import { useTranslation } from 'react-i18next';
import { Page } from '../../components/Page';

export function TodayScreen() {
  const { t } = useTranslation();
  return <Page title={t('today.title')}>{null}</Page>;
}
