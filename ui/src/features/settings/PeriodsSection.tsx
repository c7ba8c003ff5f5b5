import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EditDate } from '../../components/edit/EditDate';
import { FieldRow, SectionHead } from '../../components/edit/FieldRow';
import { useSave } from '../../components/edit/useSave';
import { fieldWords } from '../../components/fieldWords';
import { QueryView } from '../../components/QueryView';
import table from '../../components/table.module.css';
import { addDays } from '../../format/dates';
import { useFormat } from '../../format/useFormat';
import { RpcError } from '../../ipc/host';
import { useRead } from '../../ipc/query';
import type { ClosedPeriod, Day } from '../../ipc/types';

/** Time up to a day is closed: nothing in it can be added, changed or deleted until it is opened with a reason. */
export function PeriodsSection() {
  return <QueryView query={useRead('period.show', {})}>{(period) => <Content period={period} />}</QueryView>;
}

function Content({ period }: { period: ClosedPeriod }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <FieldRow wide label={t('periods.now')}>
        <p role="status" style={{ margin: '8px 0' }}>
          {period.day ? t('periods.closedTo', { day: format.dayLong(period.day) }) : t('periods.nothing')}
        </p>
      </FieldRow>
      <Close key={`close ${period.day}`} />
      {period.day && <Open key={`open ${period.day}`} />}
      {period.changes.length > 0 && <Changes period={period} />}
    </>
  );
}

function Close() {
  const { t } = useTranslation();
  const format = useFormat();
  const close = useSave('period.close');
  const [day, setDay] = useState<Day>(() => addDays(`${format.today().slice(0, 7)}-01`, -1));
  const [error, setError] = useState<string>();
  const run = () =>
    close({ day }, t('periods.closedDone', { day: format.day(day) })).then(
      () => setError(undefined),
      (thrown: unknown) => setError(fieldWords(RpcError.from(thrown), t)),
    );
  return (
    <FieldRow wide label={t('periods.close')} hint={error ? <span role="alert">{error}</span> : t('periods.closeHint')}>
      <Group gap={8} align="flex-start">
        <EditDate label={t('periods.closeDay')} value={day} look="box" onSave={(next) => next && setDay(next)} />
        <Button h={36} onClick={() => void run()}>
          {t('periods.closeDo')}
        </Button>
      </Group>
    </FieldRow>
  );
}

function Open() {
  const { t } = useTranslation();
  const open = useSave('period.open');
  const [day, setDay] = useState<Day | null>(null);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const run = () =>
    open({ day: day ?? undefined, reason }, t('periods.openedDone')).catch((thrown: unknown) =>
      setError(fieldWords(RpcError.from(thrown), t)),
    );
  return (
    <FieldRow wide label={t('periods.open')} hint={t('periods.openHint')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <Group gap={8} align="flex-start">
          <TextInput
            aria-label={t('periods.reason')}
            placeholder={t('periods.reason')}
            value={reason}
            error={error}
            w={260}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <EditDate
            label={t('periods.openDay')}
            placeholder={t('periods.openAll')}
            value={day}
            look="box"
            clearable
            onSave={setDay}
          />
          <Button type="submit" h={36} disabled={reason.trim() === ''}>
            {t('periods.openDo')}
          </Button>
        </Group>
      </form>
    </FieldRow>
  );
}

function Changes({ period }: { period: ClosedPeriod }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <SectionHead title={t('periods.history')} />
      <table className={table.table}>
        <thead>
          <tr>
            <th style={{ width: 170 }}>{t('periods.at')}</th>
            <th style={{ width: 190 }}>{t('periods.what')}</th>
            <th>{t('periods.reason')}</th>
            <th style={{ width: 120 }}>{t('periods.device')}</th>
          </tr>
        </thead>
        <tbody>
          {period.changes.map((change) => (
            <tr key={`${change.at} ${change.day}`}>
              <td>{format.instant(change.at)}</td>
              <td>{change.day ? t('periods.closedTo', { day: format.day(change.day) }) : t('periods.allOpen')}</td>
              <td title={change.reason}>{change.reason || '–'}</td>
              <td title={change.device}>{change.device}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
