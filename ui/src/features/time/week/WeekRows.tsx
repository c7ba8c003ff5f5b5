import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconCopy, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PathLabel, pathParts } from '../../../components/PathLabel';
import { showDone } from '../../../components/toasts';
import { useUndo } from '../../../components/useUndo';
import { addDays } from '../../../format/dates';
import { useFormat } from '../../../format/useFormat';
import { useRead, useWrite } from '../../../ipc/query';
import type { Path, Week } from '../../../ipc/types';
import { keyOfPath } from '../links';
import { leftOutWords } from '../list/leftOut';
import classes from './WeekView.module.css';

const OFFERED = 4;

interface Props {
  week: Week;
  added: Path[];
  add: (paths: Path[]) => void;
}

/** What could be a row of this week: last week's and the favourites, one by one or all at once, with or without the times. */
export function WeekRows({ week, added, add }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { undo } = useUndo();
  const lastDay = addDays(week.from, -7);
  const last = useRead('entry.week', { day: lastDay }).data;
  const favourites = useRead('timer.status', {}).data?.favourites ?? [];
  const copy = useWrite('entry.copy_week', {
    onSuccess: ({ copied, seconds, left_out }) => {
      const words =
        copied > 0 ? t('lists.copied', { count: copied, duration: format.duration(seconds) }) : t('lists.copiedNone');
      showDone([words, ...leftOutWords(left_out, t)].join(' · '), copied > 0 ? undo : undefined);
    },
  });
  const there = new Set([...week.rows.map((row) => row.path), ...added].map(keyOfPath));
  const missing = (paths: Path[]) => paths.filter((path) => keyOfPath(path) !== '' && !there.has(keyOfPath(path)));
  const old = missing((last?.rows ?? []).map((row) => row.path));
  const offered = [...missing(favourites.map((f) => f.path)), ...old]
    .filter((path, at, all) => all.findIndex((p) => keyOfPath(p) === keyOfPath(path)) === at)
    .slice(0, OFFERED);
  const addAll = () => {
    add(old);
    showDone(old.length > 0 ? t('lists.rowsAdded', { count: old.length }) : t('lists.rowsNone'));
  };
  return (
    <div className={classes.offers}>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button
            size="xs"
            disabled={!last || last.rows.length === 0}
            loading={copy.isPending}
            leftSection={<IconCopy size={14} stroke={1.6} />}
            rightSection={<IconChevronDown size={13} stroke={1.6} />}
          >
            {t('lists.copyWeek')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={addAll}>{t('lists.copyRows')}</Menu.Item>
          <Menu.Item onClick={() => copy.mutate({ from: lastDay, to: addDays(week.from, 2) })}>
            {t('lists.copyTimes')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {offered.length > 0 && <span>{t('lists.offered')}</span>}
      {offered.map((path) => (
        <button
          key={keyOfPath(path)}
          type="button"
          className={classes.offer}
          aria-label={t('lists.offerRow', { name: pathParts(path).join(' › ') })}
          onClick={() => add([path])}
        >
          <IconPlus size={12} stroke={1.8} />
          <PathLabel path={path} swatch />
        </button>
      ))}
    </div>
  );
}
