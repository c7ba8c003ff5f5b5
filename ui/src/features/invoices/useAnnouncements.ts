import type { Announcements, UniqueIdentifier } from '@dnd-kit/core';
import { useTranslation } from 'react-i18next';
import type { Row } from './useOrder';

/** What a screen reader hears while a line is moved. */
export function useAnnouncements(rows: Row[]): Announcements {
  const { t } = useTranslation();
  const words = (id: UniqueIdentifier) => {
    const row = rows.find((r) => r.id === id);
    return row?.line?.description ?? row?.section?.title ?? '';
  };
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
