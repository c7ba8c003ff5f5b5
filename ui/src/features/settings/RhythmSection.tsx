import { Chip, Group, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EditText } from '../../components/edit/EditText';
import { FieldRow, SectionHead } from '../../components/edit/FieldRow';
import { EditWhole } from '../../components/edit/typed';
import { QueryView } from '../../components/QueryView';
import { addDays, parseTimeOfDay } from '../../format/dates';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import type { Settings, Weekday } from '../../ipc/types';
import { useSettingsSave } from './useSettings';

const LENGTHS = ['focus_minutes', 'break_minutes', 'long_break_minutes'] as const;
const DAYS: Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const A_MONDAY = '2026-11-16';

/** Being away, timers that were forgotten, rounds of focus, the reminder. */
export function RhythmSection() {
  return <QueryView query={useRead('settings.get', {})}>{(settings) => <Fields settings={settings} />}</QueryView>;
}

function Fields({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const save = useSettingsSave();
  const { pomodoro } = settings;
  return (
    <>
      <FieldRow wide label={t('settings.idle_minutes')} hint={t('settings.idle_minutes_hint')}>
        <EditWhole
          label={t('settings.idle_minutes')}
          value={settings.idle_minutes}
          max={480}
          look="box"
          onSave={(minutes) => save({ idle_minutes: minutes ?? 0 })}
        />
      </FieldRow>
      <FieldRow wide label={t('settings.long_run_hours')} hint={t('settings.long_run_hours_hint')}>
        <EditWhole
          label={t('settings.long_run_hours')}
          value={settings.long_run_hours}
          max={168}
          look="box"
          onSave={(hours) => save({ long_run_hours: hours ?? 0 })}
        />
      </FieldRow>
      <SectionHead title={t('settings.focusRounds')} />
      {LENGTHS.map((key) => (
        <FieldRow key={key} wide label={t(`settings.${key}`)}>
          <EditWhole
            label={t(`settings.${key}`)}
            value={pomodoro[key]}
            max={240}
            look="box"
            onSave={(minutes) => save({ pomodoro: { ...pomodoro, [key]: minutes ?? 0 } })}
          />
        </FieldRow>
      ))}
      <FieldRow wide label={t('settings.long_break_after')} hint={t('settings.long_break_after_hint')}>
        <EditWhole
          label={t('settings.long_break_after')}
          value={pomodoro.long_break_after}
          max={12}
          look="box"
          onSave={(rounds) => save({ pomodoro: { ...pomodoro, long_break_after: rounds ?? 0 } })}
        />
      </FieldRow>
      <SectionHead title={t('settings.reminder')} />
      <Reminder settings={settings} />
    </>
  );
}

function Reminder({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const format = useFormat();
  const save = useSettingsSave();
  const { reminder } = settings;
  const change = (fields: Partial<Settings['reminder']>) => save({ reminder: { ...reminder, ...fields } });
  const choose = (fields: Partial<Settings['reminder']>) => void change(fields).catch(() => undefined);
  const minute = (key: 'from_minute' | 'to_minute') => (
    <FieldRow wide label={t(`settings.${key}`)}>
      <EditText
        label={t(`settings.${key}`)}
        value={clockOf(reminder[key])}
        check={(text) => (readMinute(text) === null ? t('time.badTime') : null)}
        look="box"
        onSave={(text) => change({ [key]: readMinute(text) ?? reminder[key] })}
      />
    </FieldRow>
  );
  return (
    <>
      <FieldRow wide label={t('settings.reminderOn')} hint={t('settings.reminderOnHint')}>
        <Switch
          mt={8}
          checked={reminder.on}
          aria-label={t('settings.reminderOn')}
          onChange={(event) => choose({ on: event.currentTarget.checked })}
        />
      </FieldRow>
      {reminder.on && (
        <>
          <FieldRow wide label={t('settings.after_minutes')}>
            <EditWhole
              label={t('settings.after_minutes')}
              value={reminder.after_minutes}
              max={480}
              look="box"
              onSave={(minutes) => change({ after_minutes: minutes ?? 0 })}
            />
          </FieldRow>
          <FieldRow wide label={t('settings.reminderDays')}>
            <Group gap={6} mt={6} role="group" aria-label={t('settings.reminderDays')}>
              {DAYS.map((day, index) => (
                <Chip
                  key={day}
                  size="xs"
                  variant="outline"
                  checked={reminder.days.includes(day)}
                  onChange={(on) => choose({ days: DAYS.filter((d) => (d === day ? on : reminder.days.includes(d))) })}
                >
                  {format.weekday(addDays(A_MONDAY, index))}
                </Chip>
              ))}
            </Group>
          </FieldRow>
          {minute('from_minute')}
          {minute('to_minute')}
        </>
      )}
    </>
  );
}

const DAY_MINUTES = 24 * 60;

const clockOf = (minute: number) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;

function readMinute(text: string): number | null {
  if (/^24[:.]00$/.test(text.trim())) return DAY_MINUTES;
  const seconds = parseTimeOfDay(text);
  return seconds === null ? null : Math.floor(seconds / 60);
}
