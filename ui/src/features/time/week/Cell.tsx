import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDuration } from '../../../format/duration';
import { useFormat } from '../../../format/useFormat';
import classes from './WeekView.module.css';

interface Props {
  seconds: number;
  label: string;
  /** The one cell of the grid that Tab reaches; arrows move on from it. */
  focusable: boolean;
  onFocus: () => void;
  onCommit: (seconds: number) => void;
}

/** A figure that a key press turns into an input: digits overwrite, Enter edits, Delete clears. */
export function Cell({ seconds, label, focusable, onFocus, onCommit }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [draft, setDraft] = useState<string>();
  const fresh = useRef(false);
  const shown = seconds > 0 ? format.duration(seconds) : '';
  if (draft === undefined) {
    return (
      <button
        type="button"
        className={classes.box}
        data-cell
        tabIndex={focusable ? 0 : -1}
        aria-label={`${label}: ${shown || format.duration(0)}`}
        onFocus={onFocus}
        onClick={() => {
          fresh.current = false;
          setDraft(shown);
        }}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey) return;
          if (/^[\d.,:]$/.test(event.key)) {
            event.preventDefault();
            event.stopPropagation();
            fresh.current = true;
            setDraft(event.key);
          } else if ((event.key === 'Delete' || event.key === 'Backspace') && seconds > 0) {
            event.preventDefault();
            onCommit(0);
          }
        }}
      >
        {shown || <span className={classes.dot}>·</span>}
      </button>
    );
  }
  const typed = parseDuration(draft);
  const commit = () => {
    // Cut seconds must not count as a change: 1:30 shown for 1:30:20 stays 1:30:20.
    if (typed !== null && draft.trim() !== shown) onCommit(typed);
    setDraft(undefined);
  };
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: the user has just begun to type here
      autoFocus
      className={classes.box}
      data-cell
      data-editing
      value={draft}
      aria-label={label}
      aria-invalid={typed === null || undefined}
      title={typed === null ? t('time.badDuration') : undefined}
      inputMode="decimal"
      onFocus={(event) => (fresh.current ? undefined : event.currentTarget.select())}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && typed === null) event.stopPropagation();
        else if (event.key === 'Enter') commit();
        else if (event.key === 'Escape') setDraft(undefined);
      }}
    />
  );
}
