import { TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RpcError } from '../../ipc/host';
import { fieldWords } from '../fieldWords';
import classes from './edit.module.css';

interface Props {
  /** What is added: "Add a client". */
  label: string;
  onAdd: (name: string) => Promise<unknown>;
  inputRef?: RefObject<HTMLInputElement | null>;
}

/** The last line of a list, where the next thing is typed. Enter adds it and waits for another. */
export function AddRow({ label, onAdd, inputRef }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  async function add() {
    if (busy || text.trim() === '') return;
    setBusy(true);
    try {
      await onAdd(text.trim());
      setText('');
      setError(null);
    } catch (thrown) {
      setError(fieldWords(RpcError.from(thrown), t));
    }
    setBusy(false);
  }
  return (
    <div className={classes.add}>
      <IconPlus size={15} stroke={1.6} color="var(--ink3)" aria-hidden />
      <TextInput
        ref={inputRef}
        variant="unstyled"
        flex={1}
        size="sm"
        aria-label={label}
        placeholder={label}
        value={text}
        error={error}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void add();
          if (event.key === 'Escape') {
            setText('');
            setError(null);
            event.currentTarget.blur();
          }
        }}
      />
    </div>
  );
}
