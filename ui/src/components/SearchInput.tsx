import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type RefObject, useState } from 'react';

interface Props {
  label: string;
  value: string;
  onChange: (text: string) => void;
  width?: number;
  inputRef?: RefObject<HTMLInputElement | null>;
}

/** Filters a list while one types; the address follows after a short pause. */
export function SearchInput({ label, value, onChange, width = 200, inputRef }: Props) {
  const [text, setText] = useState(value);
  const pass = useDebouncedCallback(onChange, 120);
  return (
    <TextInput
      ref={inputRef}
      type="search"
      size="xs"
      w={width}
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={14} stroke={1.6} aria-hidden />}
      styles={{ input: { minHeight: 30, height: 30, fontSize: 13 } }}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        pass(event.currentTarget.value);
      }}
    />
  );
}
