import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './Dialog';

interface Props {
  opened?: boolean;
  title: ReactNode;
  size?: number;
  /** What the button says that does it. */
  submit: ReactNode;
  busy?: boolean;
  disabled?: boolean;
  color?: string;
  /** Why it was refused, where no field of the form can say it. */
  error?: string | null;
  /** Another way, at the left of the foot. */
  aside?: ReactNode;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog that asks for a few fields and does one thing with them; Enter does it, Escape leaves. */
export function FormDialog({ opened, title, size, submit, busy, disabled, color, error, aside, ...rest }: Props) {
  const { t } = useTranslation();
  const { onSubmit, onClose, children } = rest;
  return (
    <Dialog opened={opened} onClose={onClose} title={title} size={size}>
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
            {aside && <div style={{ marginRight: 'auto' }}>{aside}</div>}
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
