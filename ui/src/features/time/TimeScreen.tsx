import { useTranslation } from 'react-i18next';
import { Page } from '../../components/Page';

export function TimeScreen() {
  const { t } = useTranslation();
  return <Page title={t('time.title')}>{null}</Page>;
}
