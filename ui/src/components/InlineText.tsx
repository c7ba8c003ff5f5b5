import { type CSSProperties, useEffect, useRef, useState } from 'react';
import classes from './InlineText.module.css';

interface Props {
  value: string;
  label: string;
  onCommit: (text: string) => void;
  placeholder?: string;
  /** A word on what is wrong with the text, or nothing; a wrong text is not committed. */
  check?: (text: string) => string | undefined;
  align?: 'left' | 'right';
  disabled?: boolean;
  style?: CSSProperties;
}

/** Text that turns into an input on click or Enter; saved by Enter or blur, left alone by Escape. */
export function InlineText({ value, label, onCommit, placeholder, check, align = 'left', disabled, style }: Props) {
  const [draft, setDraft] = useState<string>();
  const button = useRef<HTMLButtonElement>(null);
  const back = useRef(false);
  const editing = draft !== undefined;
  // Enter and Escape give the focus back to the place, so that the keyboard goes on from there.
  useEffect(() => {
    if (!editing && back.current) button.current?.focus();
    back.current = false;
  }, [editing]);
  const error = editing && draft !== value ? check?.(draft.trim()) : undefined;
  const commit = () => {
    if (draft === undefined) return;
    if (!error && draft.trim() !== value) onCommit(draft.trim());
    setDraft(undefined);
  };
  if (!editing) {
    return (
      <button
        ref={button}
        type="button"
        className={classes.text}
        data-align={align}
        style={style}
        disabled={disabled}
        aria-label={`${label}: ${value || placeholder || ''}`}
        title={value}
        onClick={() => setDraft(value)}
      >
        {value || <span className={classes.placeholder}>{placeholder}</span>}
      </button>
    );
  }
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: the user has just asked to edit here
      autoFocus
      className={classes.input}
      data-align={align}
      style={style}
      value={draft}
      placeholder={placeholder}
      aria-label={label}
      aria-invalid={error ? true : undefined}
      title={error}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !error) {
          // Else the same key press would click the button that takes the focus now.
          event.preventDefault();
          back.current = true;
          commit();
        }
        if (event.key === 'Escape') {
          event.stopPropagation();
          back.current = true;
          setDraft(undefined);
        }
      }}
    />
  );
}
