import { Button, NumberInput, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { confirm } from '../../components/confirm';
import { FieldRow, SectionHead } from '../../components/edit/FieldRow';
import { fieldWords } from '../../components/fieldWords';
import { QueryView } from '../../components/QueryView';
import { showDone } from '../../components/toasts';
import { useNow } from '../../components/useNow';
import { useFormat } from '../../format/useFormat';
import { useRead, useWrite } from '../../ipc/query';
import { host } from '../../ipc/rpc';
import type { CaptureStatus, PurgeCapture } from '../../ipc/types';
import { useShell } from '../../ipc/useShell';
import classes from './capture.module.css';
import { Exclusions } from './Exclusions';

const HOUR_MS = 3_600_000;

/** The switch, what it means, what it leaves out and how it is deleted. */
export function CaptureSection() {
  return <QueryView query={useRead('capture.status', {})}>{(status) => <Content status={status} />}</QueryView>;
}

function Content({ status }: { status: CaptureStatus }) {
  const { t } = useTranslation();
  const set = useWrite('capture.set');
  const shell = useShell();
  const problem = shell?.capture_problem;
  return (
    <>
      {problem && (
        <p className={classes.problem} role="alert">
          {t(`capture.problem_${problem}`)}
        </p>
      )}
      {host().kind === 'http' && <p className={classes.problem}>{t('capture.browserOnly')}</p>}
      <FieldRow wide label={t('capture.switch')} hint={t('capture.switchHint')}>
        <div className={classes.line}>
          <Switch
            checked={status.is_on}
            disabled={!!problem && !status.is_on}
            aria-label={t('capture.switch')}
            onChange={(event) => set.mutate({ is_on: event.currentTarget.checked })}
          />
          <State status={status} />
        </div>
      </FieldRow>
      <p className={classes.where}>{t('capture.where')}</p>
      {(['with_titles', 'skip_password_managers'] as const).map((key) => {
        const name = key === 'with_titles' ? 'titles' : 'passwords';
        return (
          <FieldRow key={key} wide label={t(`capture.${name}`)} hint={t(`capture.${name}Hint`)}>
            <Switch
              mt={8}
              checked={status[key]}
              aria-label={t(`capture.${name}`)}
              onChange={(event) => set.mutate({ [key]: event.currentTarget.checked })}
            />
          </FieldRow>
        );
      })}
      <Whole status={status} field="min_minutes" name="minimum" unit="minutes" max={240} />
      <Whole status={status} field="retention_days" name="retention" unit="days" max={3650} />
      <Exclusions exclusions={status.exclusions} />
      <Kept status={status} />
    </>
  );
}

function State({ status }: { status: CaptureStatus }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const pause = useWrite('capture.pause');
  const until = status.paused_until && Date.parse(status.paused_until) > now ? status.paused_until : undefined;
  if (!status.is_on) return <span role="status">{t('capture.off')}</span>;
  return (
    <>
      <span role="status">{until ? t('capture.pausedUntil', { time: format.time(until) }) : t('capture.on')}</span>
      <Button size="compact-sm" variant="subtle" onClick={() => pause.mutate({ minutes: until ? 0 : 60 })}>
        {t(until ? 'capture.goOn' : 'capture.pauseHour')}
      </Button>
    </>
  );
}

interface WholeProps {
  status: CaptureStatus;
  field: 'min_minutes' | 'retention_days';
  name: 'minimum' | 'retention';
  unit: 'minutes' | 'days';
  max: number;
}

function Whole({ status, field, name, unit, max }: WholeProps) {
  const { t } = useTranslation();
  const [error, setError] = useState<string>();
  const [typed, setTyped] = useState<number | string>();
  const set = useWrite('capture.set', {
    onSuccess: () => setTyped(undefined),
    onError: (thrown) => {
      setError(fieldWords(thrown, t));
      return thrown.code === 'invalid';
    },
  });
  const save = () => {
    if (typed === undefined || Number(typed) === status[field]) return setTyped(undefined);
    setError(undefined);
    set.mutate({ [field]: Number(typed) });
  };
  return (
    <FieldRow
      wide
      label={t(`capture.${name}`)}
      hint={error ? <span role="alert">{error}</span> : t(`capture.${name}Hint`)}
    >
      <div className={classes.number}>
        <NumberInput
          aria-label={t(`capture.${name}`)}
          value={typed ?? status[field]}
          min={1}
          max={max}
          allowDecimal={false}
          allowNegative={false}
          onChange={setTyped}
          onBlur={save}
          onKeyDown={(event) => {
            if (event.key === 'Enter') save();
            if (event.key === 'Escape') setTyped(undefined);
          }}
        />
        {t(`capture.${unit}`)}
      </div>
    </FieldRow>
  );
}

function Kept({ status }: { status: CaptureStatus }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const purge = useWrite('capture.purge', {
    onSuccess: ({ journal_emptied }) => showDone(t(journal_emptied ? 'capture.deleted' : 'capture.deletedLater')),
  });
  const sure = (yes: string, request: PurgeCapture) =>
    confirm({ title: t('capture.deleteSure'), text: t('capture.deleteText'), yes, run: () => purge.mutate(request) });
  const today = format.instantOf(format.today(), 0);
  const nothing = status.stretches === 0;
  return (
    <>
      <SectionHead title={t('capture.kept')} />
      <div className={classes.line}>
        <span>
          {status.since
            ? t('capture.keptSome', { count: status.stretches, day: format.day(format.civilOf(status.since).day) })
            : t('capture.keptNothing')}
        </span>
      </div>
      <div className={classes.line}>
        <Button
          variant="default"
          disabled={nothing}
          onClick={() => sure(t('capture.deleteHour'), { from: new Date(now - HOUR_MS).toISOString(), all: false })}
        >
          {t('capture.deleteHour')}
        </Button>
        <Button
          variant="default"
          disabled={nothing}
          onClick={() => sure(t('capture.deleteToday'), { from: today, all: false })}
        >
          {t('capture.deleteToday')}
        </Button>
        <Button
          variant="default"
          color="red"
          disabled={nothing}
          onClick={() => sure(t('capture.deleteAll'), { all: true })}
        >
          {t('capture.deleteAll')}
        </Button>
      </div>
    </>
  );
}
