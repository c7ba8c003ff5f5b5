import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveMade } from '../../components/saveFile';
import { rpc } from '../../ipc/rpc';

/** Saves the whole workspace in a form that Stint makes a new one of, and that other programs can read. */
export function ExportWorkspace() {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    await saveMade(rpc('export.workspace', {}), (path, { rows }) => t('settings.exportDone', { count: rows, path }));
    setBusy(false);
  };
  return (
    <Button loading={busy} onClick={() => void save()}>
      {t('settings.exportDo')}
    </Button>
  );
}
