import type { useSortable } from '@dnd-kit/sortable';
import { IconGripVertical } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './editor.module.css';

interface Props {
  sortable: ReturnType<typeof useSortable>;
  name: string;
}

/** Where a line or a heading is taken hold of. */
export function Grip({ sortable, name }: Props) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      ref={sortable.setActivatorNodeRef}
      className={classes.grip}
      {...sortable.attributes}
      {...sortable.listeners}
      aria-label={t('invoices.moveLine', { name })}
      aria-roledescription={t('invoices.sortable')}
    >
      <IconGripVertical size={14} stroke={1.6} aria-hidden />
    </button>
  );
}
