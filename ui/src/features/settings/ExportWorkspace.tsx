import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showDone, showError } from '../../components/toasts';
import { RpcError } from '../../ipc/host';
import { host, rpc } from '../../ipc/rpc';

/** Saves the whole workspace in a form that Stint makes a new one of, and that other programs can read. */
export function ExportWorkspace() {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      const { file_name, base64, rows } = await rpc('export.workspace', {});
      const path = await host().saveFile(file_name, base64 ?? '');
      if (path !== null) showDone(t('settings.exportDone', { count: rows, path }));
    } catch (thrown) {
      showError(RpcError.from(thrown));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button loading={busy} onClick={() => void save()}>
      {t('settings.exportDo')}
    </Button>
  );
}
