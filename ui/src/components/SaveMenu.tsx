import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { RpcError } from '../ipc/host';
import { host } from '../ipc/rpc';
import { showDone, showError } from './toasts';

interface Props<F extends string> {
  label: string;
  formats: { value: F; label: string }[];
  /** The file, and the sentence that tells where it is now. */
  make: (format: F) => Promise<{ file: { file_name: string; base64: string }; done: (path: string) => string }>;
}

/** Saves something in the form that is chosen. */
export function SaveMenu<F extends string>({ label, formats, make }: Props<F>) {
  const [busy, setBusy] = useState(false);
  const save = async (format: F) => {
    setBusy(true);
    try {
      const { file, done } = await make(format);
      const path = await host().saveFile(file.file_name, file.base64);
      if (path !== null) showDone(done(path));
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
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map((format) => (
          <Menu.Item key={format.value} onClick={() => void save(format.value)}>
            {format.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
