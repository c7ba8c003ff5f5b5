import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActions } from '../../actions/registry';
import { Key } from '../../components/Key';
import { Page } from '../../components/Page';
import { CalendarView } from './calendar/CalendarView';
import { EntryPanel, type PanelTarget } from './EntryPanel';
import { ExportMenu } from './list/ExportMenu';
import { ListView } from './list/ListView';
import { useTimeSearch, VIEWS, type View } from './search';
import classes from './TimeScreen.module.css';
import { useWeekDay, WeekNav } from './WeekNav';
import { WeekView } from './week/WeekView';

/** All time: as a list to correct, a week to fill in, a calendar to draw on. */
export function TimeScreen() {
  const { t } = useTranslation();
  const [search, setSearch] = useTimeSearch();
  const [adding, setAdding] = useState<PanelTarget>();
  const view = search.view ?? 'week';
  const day = useWeekDay();
  const add = () => setAdding({ kind: 'add' });
  useActions([
    { id: 'time new', label: t('time.addTime'), keys: 'n', scope: 'here', run: add },
    ...VIEWS.map((v, index) => ({
      id: `time view ${v}`,
      label: `${t('time.view')}: ${t(`time.${v}`)}`,
      keys: String(index + 1),
      scope: 'here' as const,
      run: () => setSearch({ view: v }),
    })),
  ]);
  const target: PanelTarget | undefined = search.entry ? { kind: 'edit', id: search.entry } : adding;
  const open = (next: PanelTarget) => {
    setAdding(next.kind === 'edit' ? undefined : next);
    if (next.kind === 'edit') setSearch({ entry: next.id });
  };
  return (
    <Page
      fixed
      title={t('time.title')}
      beside={
        <>
          <SegmentedControl
            size="xs"
            aria-label={t('time.view')}
            value={view}
            onChange={(next) => setSearch({ view: next as View })}
            data={VIEWS.map((v) => ({ value: v, label: t(`time.${v}`) }))}
          />
          {view !== 'list' && <WeekNav />}
        </>
      }
      actions={
        <>
          {view === 'list' && <ExportMenu />}
          <Button variant="filled" onClick={add} rightSection={<Key bare>N</Key>} className={classes.add}>
            {t('time.addTime')}
          </Button>
        </>
      }
    >
      {view === 'list' && <ListView open={open} />}
      {view === 'week' && <WeekView open={open} />}
      {view === 'calendar' && <CalendarView day={day} open={open} />}
      <EntryPanel
        target={target}
        open={open}
        onClose={() => {
          setAdding(undefined);
          if (search.entry) setSearch({ entry: undefined });
        }}
      />
    </Page>
  );
}
