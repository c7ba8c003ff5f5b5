import type { Announcements, UniqueIdentifier } from '@dnd-kit/core';
import { useTranslation } from 'react-i18next';

/** What a screen reader hears while a row is moved. */
export function useAnnouncements(rows: { id: string; name: string }[]): Announcements {
  const { t } = useTranslation();
  const words = (id: UniqueIdentifier) => rows.find((r) => r.id === id)?.name ?? '';
  const at = (id: UniqueIdentifier | undefined) => ({
    position: rows.findIndex((row) => row.id === id) + 1,
    all: rows.length,
  });
  return {
    onDragStart: ({ active }) => t('invoices.picked', { name: words(active.id), ...at(active.id) }),
    onDragOver: ({ active, over }) => t('invoices.over', { name: words(active.id), ...at(over?.id) }),
    onDragEnd: ({ active, over }) => t('invoices.dropped', { name: words(active.id), ...at(over?.id) }),
    onDragCancel: ({ active }) => t('invoices.dragCancelled', { name: words(active.id) }),
  };
}
