import { Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RpcError } from '../../ipc/host';
import { fieldWords } from '../fieldWords';
import classes from './edit.module.css';

const SETTLE_MS = 600;

export interface EditTextProps {
  /** The accessible name; a visible label stands in the row around it. */
  label: string;
  value: string;
  /** Rejects when the core refuses; the reason is then shown below the field and the text stays. */
  onSave: (text: string) => Promise<unknown>;
  /** Says what is wrong with a text before the core is asked. */
  check?: (text: string) => string | null;
  multiline?: boolean;
  /** One line as a rule, more when the text is long; Enter still saves. */
  wrap?: boolean;
  placeholder?: string;
  disabled?: boolean;
  align?: 'right';
  /** Plain text that shows its edge when pointed at, or a box in forms. */
  look?: 'plain' | 'box';
  strong?: boolean;
  title?: string;
  type?: 'text' | 'email' | 'url' | 'tel';
  /** Also saves after this long a pause in typing, for what is previewed beside the form. */
  pauseMs?: number;
}

/** Text that is edited where it stands: saved on Enter and blur, left as it was by Escape. */
export function EditText({
  label,
  value,
  onSave,
  check,
  multiline,
  wrap,
  align,
  look = 'plain',
  strong,
  pauseMs,
  ...rest
}: EditTextProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const cancelled = useRef(false);
  const settle = useRef<number>(undefined);
  const pause = useRef<number>(undefined);
  // What stood here when editing began, for Escape after a pause has saved already.
  const before = useRef<string>(undefined);
  // What a pause has sent already; leaving the field must not send it again.
  const sent = useRef<string>(undefined);
  // A new value from the core ends the wait for it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `value` is the signal
  useEffect(() => {
    if (settle.current === undefined) return;
    window.clearTimeout(settle.current);
    settle.current = undefined;
    setDraft(null);
  }, [value]);
  useEffect(
    () => () => {
      window.clearTimeout(settle.current);
      window.clearTimeout(pause.current);
    },
    [],
  );

  function change(text: string) {
    before.current ??= value;
    setDraft(text);
    window.clearTimeout(settle.current);
    settle.current = undefined;
    window.clearTimeout(pause.current);
    if (pauseMs === undefined) return;
    pause.current = window.setTimeout(() => {
      // Half a number or an empty name is no error while the hand is still on it.
      if (check?.(text.trim())) return;
      sent.current = text.trim();
      onSave(text.trim()).catch(() => {
        sent.current = undefined;
      });
    }, pauseMs);
  }

  async function save() {
    window.clearTimeout(pause.current);
    const start = before.current;
    before.current = undefined;
    if (cancelled.current && start !== undefined && start !== value) void onSave(start).catch(() => undefined);
    const text = (draft ?? value).trim();
    const there = text === value || text === sent.current;
    sent.current = undefined;
    if (cancelled.current || draft === null || there) {
      cancelled.current = false;
      setDraft(null);
      setError(null);
      return;
    }
    const problem = check?.(text) ?? null;
    setError(problem);
    if (problem) return;
    try {
      await onSave(text);
      // The typed text stays until the fresh value is there, so that the old one does not flash up.
      settle.current = window.setTimeout(() => setDraft(null), SETTLE_MS);
    } catch (thrown) {
      setError(fieldWords(RpcError.from(thrown), t));
    }
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) {
    if (event.key === 'Enter' && (!multiline || event.ctrlKey)) {
      event.preventDefault();
      event.currentTarget.blur();
    }
    if (event.key === 'Escape' && (draft !== null || error)) {
      event.preventDefault();
      event.stopPropagation();
      cancelled.current = true;
      event.currentTarget.blur();
    }
  }

  const common = {
    'aria-label': label,
    value: draft ?? value,
    error,
    onBlur: () => void save(),
    onKeyDown,
    size: 'sm',
    className: classes.root,
    ...rest,
    classNames: { input: look === 'plain' ? classes.plain : undefined, error: classes.error },
    styles: { input: { textAlign: align, fontWeight: strong ? 600 : undefined } },
    'data-plain': look === 'plain' || undefined,
  } as const;
  if (multiline || wrap) {
    // The hidden twin of the text gives the height, so nothing has to be measured.
    return (
      <div className={classes.grow} data-text={draft ?? value} data-tall={look === 'box' || undefined}>
        <Textarea
          {...common}
          rows={1}
          classNames={{
            ...common.classNames,
            wrapper: classes.fill,
            input: `${classes.fill} ${common.classNames.input ?? ''}`,
          }}
          onChange={(event) => change(event.currentTarget.value)}
        />
      </div>
    );
  }
  return (
    <TextInput
      {...common}
      variant={look === 'plain' ? 'unstyled' : 'default'}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
