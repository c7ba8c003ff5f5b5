import { useTranslation } from 'react-i18next';
import { showDone } from '../../components/toasts';
import { useUndo } from '../../components/useUndo';
import { useWrite } from '../../ipc/query';
import type { Entry, Id, Money, Path } from '../../ipc/types';
import { linkOf } from './links';
import type { Span } from './span';

export interface EntryChange {
  note?: string;
  path?: Path;
  tags?: string[];
  billable?: boolean;
  /** Null takes the entry's own rate away. */
  hourly?: Money | null;
  start?: Span['start'];
  end?: Span['end'];
}

export type EntryWrites = ReturnType<typeof useEntryWrites>;

/** Changes to entries; those of the running one go to the timer, which owns it while it is open. */
export function useEntryWrites() {
  const { t } = useTranslation();
  const { undo } = useUndo();
  const edit = useWrite('entry.edit');
  const update = useWrite('timer.update');
  const remove = useWrite('entry.delete', {
    onSuccess: ({ deleted }) => showDone(t('common.deleted', { count: deleted }), undo),
  });
  const writeOff = useWrite('entry.write_off', {
    onSuccess: ({ changed }) => showDone(t('time.writtenOff', { count: changed }), undo),
  });
  const duplicate = useWrite('entry.duplicate', { onSuccess: () => showDone(t('common.duplicate'), undo) });
  const empty = (path: Path) => !path.client_id && !path.project_id && !path.task_id;
  return {
    change(entry: Pick<Entry, 'id' | 'end'>, { path, end, hourly, ...rest }: EntryChange) {
      const link = path === undefined ? {} : { link: empty(path) ? null : linkOf(path) };
      if (entry.end) edit.mutate({ id: entry.id, hourly, ...rest, ...link, ...(end ? { end } : {}) });
      else update.mutate({ ...rest, ...link });
    },
    remove: (ids: Id[]) => remove.mutate({ ids }),
    writeOff: (ids: Id[]) => writeOff.mutate({ ids, written_off: true }),
    duplicate: (id: Id) => duplicate.mutate({ id }),
  };
}
