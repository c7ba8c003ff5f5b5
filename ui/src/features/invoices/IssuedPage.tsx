import { ActionIcon, Anchor, Button } from '@mantine/core';
import { IconDownload, IconHistory } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../components/Page';
import { daysBetween } from '../../format/dates';
import { useFormat } from '../../format/useFormat';
import type { Invoice } from '../../ipc/types';
import { PaymentLink } from '../connections/PaymentLink';
import { InvoiceReminder } from '../dunning/InvoiceReminder';
import { LateSection } from '../late/LateSection';
import { MailButton } from '../mail/MailButton';
import { MailLog } from '../mail/MailLog';
import { QuoteOrigin } from '../quotes/QuoteOrigin';
import { StripePaid } from '../stripe/StripePaid';
import { Crumb } from './Crumb';
import { CorrectMenu } from './correct/CorrectMenu';
import { History } from './correct/History';
import classes from './editor.module.css';
import { LinesTable } from './LinesTable';
import { MarkPaid } from './MarkPaid';
import { Payments } from './Payments';
import { PdfPreview } from './PdfPreview';
import { KindTag, StateTag } from './StateTag';
import { Totals } from './Totals';
import { useSaveFile } from './useSaveFile';
import { Versions } from './versions/Versions';
import { WriteOff } from './WriteOff';

export function IssuedPage({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [paying, setPaying] = useState(false);
  const [versions, setVersions] = useState(false);
  const [givingUp, setGivingUp] = useState(false);
  const saveFile = useSaveFile(invoice.id);
  const open = invoice.open.minor > 0;
  const late = open && invoice.due_on ? Math.max(daysBetween(invoice.due_on, format.today()), 0) : 0;
  return (
    <Page
      fixed
      title={<Crumb title={invoice.number} />}
      beside={
        <>
          <StateTag state={invoice.state} overdueDays={late} />
          <KindTag kind={invoice.kind} />
        </>
      }
      actions={
        <>
          <ActionIcon aria-label={t('versions.title')} title={t('versions.title')} onClick={() => setVersions(true)}>
            <IconHistory size={16} stroke={1.6} />
          </ActionIcon>
          <CorrectMenu invoice={invoice} onWriteOff={open ? () => setGivingUp(true) : undefined} />
          <Button leftSection={<IconDownload size={15} stroke={1.6} />} onClick={() => saveFile('invoice.pdf')}>
            {t('invoices.savePdf')}
          </Button>
          {!invoice.void && (
            <MailButton about={{ about: 'invoice', id: invoice.id }} name={invoice.number ?? ''} first={!open} />
          )}
          {open && (
            <Button variant="filled" onClick={() => setPaying(true)}>
              {t('invoices.markPaid')}
            </Button>
          )}
        </>
      }
    >
      <div className={classes.split}>
        <div className={classes.form}>
          <dl className={classes.facts}>
            <div>
              <dt className={classes.fact}>{t('invoices.client')}</dt>
              <dd className={classes.value}>
                <Anchor component={Link} to="/clients" search={{ id: invoice.client_id } as never} inherit>
                  {invoice.client_name}
                </Anchor>
              </dd>
            </div>
            <div>
              <dt className={classes.fact}>{t('invoices.issued')}</dt>
              <dd className={classes.value}>{invoice.issued_on && format.day(invoice.issued_on)}</dd>
            </div>
            <div>
              <dt className={classes.fact}>{t('invoices.due')}</dt>
              <dd className={classes.value}>{invoice.due_on && format.day(invoice.due_on)}</dd>
            </div>
            <div>
              <dt className={classes.fact}>{t('invoices.open')}</dt>
              <dd className={classes.value}>{format.money(invoice.open)}</dd>
            </div>
          </dl>
          {invoice.void && <p>{t('correct.voidedText', { reason: invoice.void.reason })}</p>}
          {invoice.subject && <p className={classes.subject}>{invoice.subject}</p>}
          <LinesTable invoice={invoice} />
          <Totals invoice={invoice} flush whole />
          <Payments invoice={invoice} />
          <StripePaid of={{ invoice_id: invoice.id }} />
          {invoice.kind !== 'credit_note' && !invoice.void && <PaymentLink invoice={invoice} />}
          {invoice.kind !== 'credit_note' && !invoice.void && <LateSection invoice={invoice} />}
          <QuoteOrigin invoiceId={invoice.id} />
          {open && <InvoiceReminder id={invoice.id} />}
          <MailLog of={{ about_id: invoice.id }} />
          <History invoice={invoice} />
          <p className={classes.frozen}>{t('invoices.frozen')}</p>
        </div>
        <PdfPreview id={invoice.id} />
      </div>
      {versions && <Versions invoice={invoice} onClose={() => setVersions(false)} />}
      {givingUp && <WriteOff invoice={invoice} onClose={() => setGivingUp(false)} />}
      {paying && <MarkPaid invoices={[invoice]} onClose={() => setPaying(false)} />}
    </Page>
  );
}
