import type { Id } from '../../../ipc/types';
import classes from './ListView.module.css';

interface Props {
  ids: Id[];
  /** How many there are, when not all of them are here yet. */
  of?: number;
  label: string;
  selected: ReadonlySet<Id>;
  setAll: (ids: Id[], on: boolean) => void;
}

/** The box before a heading: all of its rows, some, or none. */
export function SelectAll({ ids, of = ids.length, label, selected, setAll }: Props) {
  const count = ids.filter((id) => selected.has(id)).length;
  return (
    <span className={classes.check}>
      <input
        type="checkbox"
        className={classes.box}
        aria-label={label}
        disabled={of === 0}
        checked={count > 0 && count === of}
        ref={(box) => {
          if (box) box.indeterminate = count > 0 && count < of;
        }}
        onChange={(event) => setAll(ids, event.currentTarget.checked)}
      />
    </span>
  );
}
