import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './Dialog';

interface Props {
  title: ReactNode;
  size?: number;
  /** What the button says that does it. */
  submit: ReactNode;
  busy?: boolean;
  disabled?: boolean;
  color?: string;
  /** Why it was refused, where no field of the form can say it. */
  error?: string | null;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog that asks for a few fields and does one thing with them; Enter does it, Escape leaves. */
export function FormDialog({ title, size, submit, busy, disabled, color, error, onSubmit, onClose, children }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog onClose={onClose} title={title} size={size}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <Stack gap={14}>
          {children}
          {error && (
            <Text size="sm" c="var(--red)" role="alert">
              {error}
            </Text>
          )}
          <Group justify="flex-end">
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            <Button type="submit" variant="filled" color={color} loading={busy} disabled={disabled}>
              {submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
