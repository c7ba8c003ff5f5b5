import { Button, Checkbox, Group, Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FieldRow, SectionHead } from '../../components/edit/FieldRow';
import { showDone } from '../../components/toasts';
import { useFormat } from '../../format/useFormat';
import { useRead, useWrite } from '../../ipc/query';
import type { CalendarRow, CalendarTarget } from '../../ipc/types';
import classes from './calendar.module.css';

const KINDS = ['milestones', 'invoices', 'tasks'] as const;

/** Which calendars are shown, and what is put into one of them. Not there while none is connected. */
export function CalendarsSection() {
  const { t } = useTranslation();
  const accounts = useRead('connection.list', {}).data?.connections ?? [];
  const list = useRead('calendar.list', {}, { keep: true }).data;
  const pull = useWrite('calendar.pull', { onSuccess: () => showDone(t('calendar.pulled')) });
  if (!list || !accounts.some((account) => account.powers.includes('calendar'))) return null;
  const several = new Set(list.calendars.map((calendar) => calendar.connection_id)).size > 1;
  return (
    <section>
      <SectionHead title={t('calendar.title')}>
        <Button size="compact-xs" loading={pull.isPending} onClick={() => pull.mutate({})}>
          {t('calendar.pull')}
        </Button>
      </SectionHead>
      {list.calendars.length === 0 ? (
        <p className={classes.quiet}>{t('calendar.none')}</p>
      ) : (
        <>
          <FieldRow wide label={t('calendar.readNow')}>
            <Stack gap={6}>
              {list.calendars.map((calendar) => (
                <Choice key={calendar.id} calendar={calendar} account={several} />
              ))}
            </Stack>
          </FieldRow>
          <Target calendars={list.calendars} target={list.target} />
        </>
      )}
    </section>
  );
}

function Choice({ calendar: c, account }: { calendar: CalendarRow; account: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const pull = useWrite('calendar.pull');
  const read = useWrite('calendar.read', { onSuccess: (_, asked) => asked.read && pull.mutate({}) });
  const when = c.read_at && `${format.dayRelative(format.civilOf(c.read_at).day)}, ${format.time(c.read_at)}`;
  const known = when ? t('calendar.readAt', { when }) : t('calendar.notRead');
  const about = [
    account ? c.account : undefined,
    c.writable ? undefined : t('calendar.readOnly'),
    c.read ? (c.trouble ? t('calendar.waits') : known) : undefined,
  ];
  return (
    <Checkbox
      checked={c.read}
      disabled={read.isPending}
      onChange={(event) => read.mutate({ id: c.id, read: event.currentTarget.checked })}
      label={
        <span className={classes.calendar}>
          <i className={classes.dot} style={{ background: c.color ?? 'var(--ink3)' }} />
          {c.title}
          <span className={classes.quiet}>{about.filter(Boolean).join(' · ')}</span>
        </span>
      }
    />
  );
}

function Target({ calendars, target }: { calendars: CalendarRow[]; target: CalendarTarget }) {
  const { t } = useTranslation();
  const write = useWrite('calendar.target');
  const own = calendars.filter((calendar) => calendar.writable);
  const everything = { milestones: true, invoices: true, tasks: true };
  const choose = (calendar_id: string | null) => {
    if (!calendar_id) write.mutate({ ...everything, ...target, calendar_id: undefined });
    else write.mutate(target.calendar_id ? { ...target, calendar_id } : { ...everything, calendar_id });
  };
  return (
    <FieldRow wide label={t('calendar.target')} hint={t('calendar.targetHint')}>
      <Stack gap={10}>
        <Select
          aria-label={t('calendar.target')}
          data={own.map((calendar) => ({ value: calendar.id, label: calendar.title }))}
          value={target.calendar_id ?? null}
          placeholder={t('calendar.targetNone')}
          onChange={choose}
          disabled={write.isPending}
          clearable
          w={280}
        />
        {target.calendar_id && (
          <Group gap={18}>
            {KINDS.map((kind) => (
              <Checkbox
                key={kind}
                label={t(`calendar.${kind}`)}
                checked={target[kind]}
                disabled={write.isPending}
                onChange={(event) => write.mutate({ ...target, [kind]: event.currentTarget.checked })}
              />
            ))}
          </Group>
        )}
      </Stack>
    </FieldRow>
  );
}
