import { useTranslation } from 'react-i18next';
import { Page } from '../../components/Page';

export function ProjectsScreen() {
  const { t } = useTranslation();
  return <Page title={t('projects.title')}>{null}</Page>;
}
