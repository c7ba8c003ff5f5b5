import { IconBookmarkPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSave } from '../../components/edit/useSave';
import type { Line } from '../../ipc/types';
import classes from './editor.module.css';

/** Puts what a line says into the catalogue. */
export function KeepAsItem({ line }: { line: Line }) {
  const { t } = useTranslation();
  const save = useSave('item.from_line');
  const name = line.description.split('\n')[0] ?? '';
  const label = t('items.keep', { name });
  return (
    <button
      type="button"
      className={classes.discount}
      title={label}
      aria-label={label}
      onClick={() => void save({ line_id: line.id }, t('items.kept', { name })).catch(() => undefined)}
    >
      <IconBookmarkPlus size={15} stroke={1.6} aria-hidden />
    </button>
  );
}
