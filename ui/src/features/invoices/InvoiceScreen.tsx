import { useTranslation } from 'react-i18next';
import { Page } from '../../components/Page';

export function InvoiceScreen() {
  const { t } = useTranslation();
  return <Page title={t('invoices.title')}>{null}</Page>;
}
