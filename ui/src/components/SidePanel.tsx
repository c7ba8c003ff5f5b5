import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FirstField } from './FirstField';

interface Props {
  opened: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  size?: number;
}

/** The drawer at the right for the selected thing, so that the list stays in view. */
export function SidePanel({ opened, onClose, title, children, size = 420 }: Props) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={title}
      size={size}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      styles={{
        title: { fontWeight: 600, lineHeight: '20px', minWidth: 0, overflowWrap: 'anywhere' },
        header: { borderBottom: '1px solid var(--line)', minHeight: 56 },
        body: { paddingTop: 16 },
      }}
    >
      <FirstField>{children}</FirstField>
    </Drawer>
  );
}
