import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './editor.module.css';

export function Crumb({ title }: { title?: string }) {
  const { t } = useTranslation();
  return (
    <span className={classes.crumb}>
      <Link to="/invoices">{t('invoices.title')}</Link>
      {title && <span> › </span>}
      {title}
    </span>
  );
}
