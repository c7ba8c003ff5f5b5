import { useTranslation } from 'react-i18next';
import { Page } from '../../components/Page';

export function ImportScreen() {
  const { t } = useTranslation();
  return <Page title={t('imports.title')}>{null}</Page>;
}
