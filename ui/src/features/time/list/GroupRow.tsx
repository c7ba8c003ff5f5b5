import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { memo } from 'react';
import { PathLabel, pathParts } from '../../../components/PathLabel';
import { showThrown } from '../../../components/toasts';
import { useFormat } from '../../../format/useFormat';
import { useWords } from '../../../i18n/useWords';
import type { EntryGroup, Grouping, Id } from '../../../ipc/types';
import classes from './ListView.module.css';
import type { ListRow } from './rows';
import { SelectAll } from './SelectAll';

interface Props {
  row: Extract<ListRow, { kind: 'group' }>;
  by: Grouping;
  selected: ReadonlySet<Id>;
  setAll: (ids: Id[], on: boolean) => void;
  /** The ids of the whole group. */
  all: (key: string) => Promise<Id[]>;
  toggle: (key: string) => void;
}

/** The heading of a group, with the sums that the core counted. */
export const GroupRow = memo(function GroupRow({ row, by, selected, setAll, all, toggle }: Props) {
  const t = useWords();
  const format = useFormat();
  const { group, entries, open } = row;
  const name = useGroupName(group, by);
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <div className={classes.day}>
      <SelectAll
        ids={entries.map((entry) => entry.id)}
        of={group.count}
        label={t('lists.selectGroup', { name })}
        selected={selected}
        setAll={(ids, on) => {
          if (!on || ids.length === group.count) setAll(ids, on);
          else void all(group.key).then((whole) => setAll(whole, true), showThrown);
        }}
      />
      <button
        type="button"
        className={classes.groupName}
        aria-expanded={open}
        aria-label={t(open ? 'lists.collapse' : 'lists.expand', { name })}
        onClick={() => toggle(group.key)}
      >
        <Chevron size={15} stroke={1.8} />
        {pathParts(group.path).length > 0 ? (
          <PathLabel path={group.path} swatch={!!group.path.color} strong />
        ) : (
          <span>{name}</span>
        )}
        <span className={classes.groupCount}>{t('lists.entries', { count: group.count })}</span>
      </button>
      <span className={classes.dayTotal}>{format.duration(group.seconds)}</span>
    </div>
  );
});

function useGroupName(group: EntryGroup, by: Grouping): string {
  const t = useWords();
  if (by === 'billable') return t(group.billable ? 'timer.billable' : 'timer.notBillable');
  if (by === 'tags') return group.tags.length > 0 ? group.tags.map((tag) => `#${tag}`).join(' ') : t('lists.none_tags');
  return pathParts(group.path).join(' › ') || t(`lists.none_${by}`);
}
