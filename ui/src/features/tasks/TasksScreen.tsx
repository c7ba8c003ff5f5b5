import { useTranslation } from 'react-i18next';
import { Page } from '../../components/Page';

export function TasksScreen() {
  const { t } = useTranslation();
  return <Page title={t('tasks.title')}>{null}</Page>;
}
