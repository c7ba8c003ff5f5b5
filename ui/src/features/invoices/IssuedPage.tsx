import { ActionIcon, Anchor, Button } from '@mantine/core';
import { IconDownload, IconFileCode, IconHistory } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showDecimal } from '../../components/edit/decimal';
import { figureWidth } from '../../components/figureWidth';
import { Page } from '../../components/Page';
import table from '../../components/table.module.css';
import { daysBetween } from '../../format/dates';
import { useFormat } from '../../format/useFormat';
import type { Invoice, Line } from '../../ipc/types';
import { LateSection } from '../late/LateSection';
import { Crumb } from './Crumb';
import { CorrectMenu } from './correct/CorrectMenu';
import { History } from './correct/History';
import classes from './editor.module.css';
import { LineEntries } from './LineEntries';
import { MarkPaid } from './MarkPaid';
import { Payments } from './Payments';
import { PdfPreview } from './PdfPreview';
import { showPortion } from './portion';
import { StateTag } from './StateTag';
import { Totals } from './Totals';
import { rowsOf } from './useOrder';
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
      beside={<StateTag state={invoice.state} overdueDays={late} />}
      actions={
        <>
          <ActionIcon aria-label={t('versions.title')} title={t('versions.title')} onClick={() => setVersions(true)}>
            <IconHistory size={16} stroke={1.6} />
          </ActionIcon>
          <CorrectMenu invoice={invoice} />
          <Button leftSection={<IconDownload size={15} stroke={1.6} />} onClick={() => saveFile('invoice.pdf')}>
            {t('invoices.savePdf')}
          </Button>
          <Button leftSection={<IconFileCode size={15} stroke={1.6} />} onClick={() => saveFile('invoice.xml')}>
            {t('invoices.saveXml')}
          </Button>
          {open && (
            <>
              <Button onClick={() => setGivingUp(true)}>{t('payments.writeOff')}</Button>
              <Button variant="filled" onClick={() => setPaying(true)}>
                {t('invoices.markPaid')}
              </Button>
            </>
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
          {invoice.kind !== 'credit_note' && !invoice.void && <LateSection invoice={invoice} />}
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

function LinesTable({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const format = useFormat();
  const width = (show: (line: Line) => string, least: number) => figureWidth(invoice.lines.map(show), least);
  const quantity = (line: Line) => `${showDecimal(line.quantity, format.locale)} ${line.unit}`;
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th>{t('invoices.description')}</th>
          <th className={table.num} style={{ width: width(quantity, 90) }}>
            {t('invoices.quantity')}
          </th>
          <th className={table.num} style={{ width: width((line) => format.amount(line.price), 92) }}>
            {t('invoices.price')}
          </th>
          <th className={table.num} style={{ width: width((line) => format.amount(line.amount), 104) }}>
            {invoice.currency}
          </th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(invoice).map(({ id, line, section }) =>
          section ? (
            <tr key={id} className={classes.section}>
              <td colSpan={3}>{section.title}</td>
              <td className={table.num}>{format.amount(section.amount)}</td>
            </tr>
          ) : (
            <tr key={id}>
              <td title={line.description}>
                {line.description} {line.entries > 0 && <LineEntries line={line} />}
                {line.expense_id && (
                  <Link to="/expenses" search={{ id: line.expense_id }} className={classes.entries}>
                    {t('expenses.one')}
                  </Link>
                )}
              </td>
              <td className={table.num}>
                {showDecimal(line.quantity, format.locale)} <span className={table.faint}>{line.unit}</span>
              </td>
              <td className={table.num}>
                {format.amount(line.price)}
                {line.discount && (
                  <span className={table.faint}> − {showPortion(line.discount.portion, invoice.currency, format)}</span>
                )}
              </td>
              <td className={`${table.num} ${table.strong}`}>{format.amount(line.amount)}</td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}
