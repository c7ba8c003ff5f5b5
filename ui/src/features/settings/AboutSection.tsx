import { useTranslation } from 'react-i18next';
import { Mark } from '../../frame/Mark';
import { useRead } from '../../ipc/query';
import classes from './settings.module.css';

export function AboutSection() {
  const { t } = useTranslation();
  const status = useRead('workspace.status', {}).data;
  return (
    <>
      <p className={classes.logo}>
        <Mark size={28} /> <b>Stint</b>
      </p>
      <dl className={classes.facts}>
        <dt>{t('settings.version')}</dt>
        <dd>{status?.version}</dd>
        <dt>{t('settings.licence')}</dt>
        <dd>MIT OR Apache-2.0</dd>
        <dt>{t('settings.folder')}</dt>
        <dd>{status?.data_dir}</dd>
        <dt>{t('settings.network')}</dt>
        <dd>{t('settings.networkText')}</dd>
      </dl>
    </>
  );
}
