import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '../../components/ActionBar';
import { showDone, showError } from '../../components/toasts';
import { useFormat } from '../../format/useFormat';
import { RpcError } from '../../ipc/host';
import { host, rpc } from '../../ipc/rpc';
import type { InvoiceRow } from '../../ipc/types';
import { MarkPaid } from './MarkPaid';
import { sums } from './useInvoices';

/** What can be done with all selected invoices at once. */
export function InvoiceActions({ rows, onClear }: { rows: InvoiceRow[]; onClear: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [saved, setSaved] = useState<number | null>(null);
  const [paying, setPaying] = useState(false);
  const unpaid = rows.filter((row) => row.state !== 'draft' && row.open.minor > 0);
  async function savePdfs() {
    let done = 0;
    try {
      for (const row of rows) {
        setSaved(done);
        const { file_name, base64 } = await rpc('invoice.pdf', { id: row.id });
        // Null: the user closed the dialog, so the rest is not wanted either.
        if ((await host().saveFile(file_name, base64)) === null) break;
        done += 1;
      }
      if (done > 0) showDone(t('invoices.pdfsSaved', { count: done }));
    } catch (thrown) {
      showError(RpcError.from(thrown));
    }
    setSaved(null);
  }
  return (
    <>
      <ActionBar count={rows.length} sum={format.moneyList(sums(rows.map((row) => row.total)))} onClear={onClear}>
        <Button onClick={() => void savePdfs()} disabled={saved !== null}>
          {saved === null ? t('invoices.savePdfs') : t('invoices.saving', { done: saved + 1, all: rows.length })}
        </Button>
        <Button onClick={() => setPaying(true)} disabled={unpaid.length === 0}>
          {t('invoices.markPaid')}
        </Button>
      </ActionBar>
      {paying && <MarkPaid invoices={unpaid} onClose={() => setPaying(false)} onDone={onClear} />}
    </>
  );
}
