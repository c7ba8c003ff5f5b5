import type { Announcements, UniqueIdentifier } from '@dnd-kit/core';
import { useTranslation } from 'react-i18next';
import type { Line } from '../../ipc/types';

/** What a screen reader hears while a line is moved. */
export function useAnnouncements(lines: Line[]): Announcements {
  const { t } = useTranslation();
  const words = (id: UniqueIdentifier) => lines.find((line) => line.id === id)?.description ?? '';
  const at = (id: UniqueIdentifier | undefined) => ({
    position: lines.findIndex((line) => line.id === id) + 1,
    all: lines.length,
  });
  return {
    onDragStart: ({ active }) => t('invoices.picked', { name: words(active.id), ...at(active.id) }),
    onDragOver: ({ active, over }) => t('invoices.over', { name: words(active.id), ...at(over?.id) }),
    onDragEnd: ({ active, over }) => t('invoices.dropped', { name: words(active.id), ...at(over?.id) }),
    onDragCancel: ({ active }) => t('invoices.dragCancelled', { name: words(active.id) }),
  };
}
