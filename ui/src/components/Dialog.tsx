import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FirstField } from './FirstField';

interface Props {
  opened?: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  size?: number;
}

/** The frame of every dialog with fields. */
export function Dialog({ opened = true, onClose, title, children, size }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={size}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <FirstField>{children}</FirstField>
    </Modal>
  );
}
