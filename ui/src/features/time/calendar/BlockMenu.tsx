import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { showDone } from '../../../components/toasts';
import { useUndo } from '../../../components/useUndo';
import { useFormat } from '../../../format/useFormat';
import { useWrite } from '../../../ipc/query';
import type { Entry, Instant } from '../../../ipc/types';
import type { PanelTarget } from '../EntryPanel';
import { useEntryWrites } from '../useEntryWrites';

export interface MenuAt {
  entry: Entry;
  x: number;
  y: number;
  /** Where the pointer is in the entry; the middle for a menu that a key opened. */
  cut: Instant;
}

interface Props {
  at: MenuAt | undefined;
  onClose: () => void;
  open: (target: PanelTarget) => void;
}

/** What can be done with an entry where the pointer stands in it. */
export function BlockMenu({ at, onClose, open }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { undo } = useUndo();
  const writes = useEntryWrites();
  const split = useWrite('entry.split', { onSuccess: () => showDone(t('time.splitDo'), undo) });
  if (!at) return null;
  const { entry, cut } = at;
  const fixed = !entry.editable || !entry.end;
  return (
    <Menu opened onClose={onClose} position="bottom-start" offset={2} trapFocus returnFocus>
      <Menu.Target>
        <span style={{ position: 'fixed', left: at.x, top: at.y, width: 0, height: 0 }} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item disabled={fixed} onClick={() => split.mutate({ id: entry.id, at: cut })}>
          {t('lists.splitHere', { time: format.time(cut) })}
        </Menu.Item>
        <Menu.Item onClick={() => open({ kind: 'edit', id: entry.id })}>{t('common.edit')}</Menu.Item>
        {entry.overlaps && (
          <Menu.Item onClick={() => open({ kind: 'overlap', id: entry.id })}>{t('lists.overlapDecide')}</Menu.Item>
        )}
        <Menu.Item disabled={!entry.end} onClick={() => writes.duplicate(entry.id)}>
          {t('common.duplicate')}
        </Menu.Item>
        <Menu.Item disabled={fixed} color="red" onClick={() => writes.remove([entry.id])}>
          {t('common.delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
