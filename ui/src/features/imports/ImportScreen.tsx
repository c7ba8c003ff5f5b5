import { useTranslation } from 'react-i18next';
import { Page } from '../../components/Page';
import { ImportPanel } from './ImportPanel';

export function ImportScreen() {
  const { t } = useTranslation();
  return (
    <Page title={t('imports.title')}>
      <ImportPanel />
    </Page>
  );
}
