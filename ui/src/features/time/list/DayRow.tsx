import { memo } from 'react';
import { useFormat } from '../../../format/useFormat';
import { useWords } from '../../../i18n/useWords';
import type { Id } from '../../../ipc/types';
import { secondsOf } from '../entries';
import classes from './ListView.module.css';
import type { ListRow } from './rows';
import { SelectAll } from './SelectAll';

interface Props {
  row: Extract<ListRow, { kind: 'day' }>;
  now: number;
  selected: ReadonlySet<Id>;
  setAll: (ids: Id[], on: boolean) => void;
}

export const DayRow = memo(function DayRow({ row, now, selected, setAll }: Props) {
  const t = useWords();
  const format = useFormat();
  const ids = row.entries.map((entry) => entry.id);
  const total = row.entries.reduce((sum, entry) => sum + secondsOf(entry, now), 0);
  const label = format.dayLong(row.day);
  return (
    <div className={classes.day}>
      <SelectAll ids={ids} label={t('time.selectDay', { day: label })} selected={selected} setAll={setAll} />
      <span className={classes.dayName}>{label}</span>
      <span className={classes.dayTotal}>{row.complete ? format.duration(total) : '…'}</span>
    </div>
  );
});
