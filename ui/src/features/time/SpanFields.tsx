import { TextInput } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseTimeOfDay } from '../../format/dates';
import { parseDuration } from '../../format/duration';
import { useFormat } from '../../format/useFormat';
import classes from './EntryPanel.module.css';
import { type Span, withDay, withDuration, withEnd, withStart } from './span';

interface Props {
  start: string;
  /** Missing while the entry runs. */
  end: string | undefined;
  onChange: (span: Partial<Span>) => void;
  disabled?: boolean;
}

/** Day, start, end and duration; each change keeps the others consistent. */
export function SpanFields({ start, end, onChange, disabled }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const span: Span = { start, end: end ?? '9999-12-31T00:00:00.000Z' };
  const seconds = end ? Math.floor((Date.parse(end) - Date.parse(start)) / 1000) : 0;
  const setStart = (text: string) => {
    const at = parseTimeOfDay(text);
    if (at === null) return t('time.badTime');
    const next = withStart(span, at, format);
    if (!next) return t('time.startAfterEnd');
    onChange(end ? next : { start: next.start });
  };
  const setEnd = (text: string) => {
    const at = parseTimeOfDay(text);
    if (at === null) return t('time.badTime');
    onChange(withEnd(span, at, format));
  };
  const setDuration = (text: string) => {
    const typed = parseDuration(text);
    if (!typed) return t('time.badDuration');
    onChange(withDuration(span, typed));
  };
  return (
    <div className={classes.span}>
      <DatePickerInput
        className={classes.day}
        label={t('time.day')}
        value={format.civilOf(start).day}
        valueFormatter={({ date }) => (typeof date === 'string' ? format.day(date) : '')}
        onChange={(day) => day && onChange(withDay(span, day, format))}
        disabled={disabled || !end}
        size="sm"
      />
      <ClockField label={t('time.start')} value={format.time(start)} commit={setStart} disabled={disabled} />
      <ClockField
        label={t('time.end')}
        value={end ? format.time(end) : t('common.now')}
        commit={setEnd}
        disabled={disabled || !end}
      />
      <ClockField
        label={t('time.duration')}
        value={format.duration(seconds)}
        commit={setDuration}
        disabled={disabled || !end}
      />
    </div>
  );
}

interface ClockProps {
  label: string;
  value: string;
  /** The word on what is wrong, or nothing. */
  commit: (text: string) => string | undefined;
  disabled?: boolean;
}

function ClockField({ label, value, commit, disabled }: ClockProps) {
  const [text, setText] = useState(value);
  const [error, setError] = useState<string>();
  useEffect(() => {
    setText(value);
    setError(undefined);
  }, [value]);
  const save = () => {
    if (text.trim() === value) return setError(undefined);
    setError(commit(text));
  };
  return (
    <TextInput
      label={label}
      value={text}
      error={error}
      disabled={disabled}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => event.key === 'Enter' && save()}
      styles={{ input: { fontVariantNumeric: 'tabular-nums' } }}
    />
  );
}
