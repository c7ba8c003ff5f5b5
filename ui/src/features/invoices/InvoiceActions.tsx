import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '../../components/ActionBar';
import { saveFile } from '../../components/saveFile';
import { useFormat } from '../../format/useFormat';
import { rpc } from '../../ipc/rpc';
import type { InvoiceRow } from '../../ipc/types';
import { IssueMany } from './IssueMany';
import { MarkPaid } from './MarkPaid';
import { sums } from './useInvoices';

/** What can be done with all selected invoices at once. */
export function InvoiceActions({ rows, onClear }: { rows: InvoiceRow[]; onClear: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [saving, setSaving] = useState(false);
  const [open, setOpen] = useState<'pay' | 'issue' | null>(null);
  const unpaid = rows.filter((row) => row.state !== 'draft' && row.open.minor > 0);
  const drafts = rows.filter((row) => row.state === 'draft');
  const close = () => setOpen(null);
  async function savePdfs() {
    const ids = rows.map((row) => row.id);
    setSaving(true);
    await saveFile(ids.length === 1 ? rpc('invoice.pdf', { id: ids[0] ?? '' }) : rpc('invoice.pdf_many', { ids }), t);
    setSaving(false);
  }
  return (
    <>
      <ActionBar count={rows.length} sum={format.moneyList(sums(rows.map((row) => row.total)))} onClear={onClear}>
        <Button onClick={() => void savePdfs()} loading={saving}>
          {t('invoices.savePdfs')}
        </Button>
        {drafts.length > 0 && <Button onClick={() => setOpen('issue')}>{t('invoices.issueManyOpen')}</Button>}
        <Button onClick={() => setOpen('pay')} disabled={unpaid.length === 0}>
          {t('invoices.markPaid')}
        </Button>
      </ActionBar>
      {open === 'pay' && <MarkPaid invoices={unpaid} onClose={close} onDone={onClear} />}
      {open === 'issue' && <IssueMany drafts={drafts} onClose={close} onDone={onClear} />}
    </>
  );
}
