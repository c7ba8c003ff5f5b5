import { useTranslation } from 'react-i18next';
import classes from './mail.module.css';

/** A mail as a page, in a box of its own: no scripts, no forms, nothing from elsewhere, no way out. */
export function MailFrame({ html }: { html: string }) {
  const { t } = useTranslation();
  return <iframe className={classes.frame} title={t('mail.page')} sandbox="" srcDoc={html} />;
}
