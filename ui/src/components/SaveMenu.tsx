import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { saveMade } from './saveFile';

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
    const made = make(format).then(({ file, done }) => ({ ...file, done }));
    await saveMade(made, (path, { done }) => done(path));
    setBusy(false);
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
