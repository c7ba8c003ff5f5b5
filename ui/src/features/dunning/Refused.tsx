import { Text } from '@mantine/core';

/** Why a change was not taken. */
export function Refused({ words }: { words: string }) {
  return (
    <Text size="xs" c="var(--red)" mt={4} role="alert">
      {words}
    </Text>
  );
}
