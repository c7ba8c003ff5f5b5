import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showDone, showError } from '../../../components/toasts';
import { RpcError } from '../../../ipc/host';
import { host, rpc } from '../../../ipc/rpc';
import type { ExportFormat } from '../../../ipc/types';
import { filterOf, useTimeSearch } from '../search';

const FORMATS: ExportFormat[] = ['xlsx', 'csv', 'json', 'ics'];

/** Saves what the list shows, in a form that another program reads. */
export function ExportMenu() {
  const { t } = useTranslation();
  const [search] = useTimeSearch();
  const [busy, setBusy] = useState(false);
  const save = async (format: ExportFormat) => {
    setBusy(true);
    try {
      const { text, client_id, project_id, task_id, billing } = filterOf(search);
      const file = await rpc('export.entries', { format, text, client_id, project_id, task_id, billing });
      const path = await host().saveFile(file.file_name, file.base64);
      if (path !== null) showDone(t('time.exported', { count: file.entries, path }));
    } catch (thrown) {
      showError(RpcError.from(thrown));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="xs" loading={busy} leftSection={<IconDownload size={14} stroke={1.6} />}>
          {t('time.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {FORMATS.map((format) => (
          <Menu.Item key={format} onClick={() => void save(format)}>
            {t(`time.export_${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
