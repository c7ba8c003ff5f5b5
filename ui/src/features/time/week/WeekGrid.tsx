import { useTranslation } from 'react-i18next';
import { PathLabel, pathParts } from '../../../components/PathLabel';
import { useFormat } from '../../../format/useFormat';
import { useWrite } from '../../../ipc/query';
import type { Day, Path, Week } from '../../../ipc/types';
import { LinkPicker } from '../LinkPicker';
import { keyOfPath, linkOf } from '../links';
import { Cell } from './Cell';
import { useGridFocus } from './useGridFocus';
import classes from './WeekView.module.css';

/** Hours by task and day. A cell takes 1:30, 1.5 or 90m; the core writes the difference as time of that day. */
export function WeekGrid({ week, added, add }: { week: Week; added: Path[]; add: (paths: Path[]) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const today = format.today();
  const set = useWrite('entry.set_cell');
  const known = new Set(week.rows.map((row) => keyOfPath(row.path)));
  const rows = [
    ...week.rows,
    ...added
      .filter((path) => !known.has(keyOfPath(path)))
      .map((path) => ({
        key: `new ${keyOfPath(path)}`,
        path,
        billable: true,
        seconds: week.days.map(() => 0),
        total_seconds: 0,
      })),
  ];
  const grid = useGridFocus(rows.length, week.days.length);
  const save = (day: Day, path: Path, seconds: number) => set.mutate({ day, link: linkOf(path), seconds });
  const mark = (day: Day) => (day === today ? true : undefined);
  return (
    <table className={classes.table} ref={grid.table} onKeyDown={grid.onKeyDown}>
      <colgroup>
        <col style={{ width: '30%' }} />
        {week.days.map((day) => (
          <col key={day} />
        ))}
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{t('time.task')}</th>
          {week.days.map((day) => (
            <th key={day} scope="col" className={classes.number} data-today={mark(day)}>
              {format.weekdayNumber(day)}
            </th>
          ))}
          <th scope="col" className={classes.number}>
            {t('common.total')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, r) => {
          const name = pathParts(row.path).join(' › ') || t('time.noLink');
          return (
            <tr key={row.key}>
              <th scope="row" className={classes.name}>
                {pathParts(row.path).length > 0 ? <PathLabel path={row.path} swatch strong /> : t('time.noLink')}
              </th>
              {week.days.map((day, c) => (
                <td key={day} className={classes.cell} data-today={mark(day)}>
                  <Cell
                    seconds={row.seconds[c] ?? 0}
                    label={t('time.cell', { row: name, day: format.weekdayNumber(day) })}
                    focusable={grid.at.row === r && grid.at.column === c}
                    onFocus={() => grid.setAt({ row: r, column: c })}
                    onCommit={(seconds) => save(day, row.path, seconds)}
                  />
                </td>
              ))}
              <td className={`${classes.number} ${classes.sum}`}>{format.duration(row.total_seconds)}</td>
            </tr>
          );
        })}
        <tr>
          <td>
            <LinkPicker look="cell" path={{}} placeholder={`+ ${t('time.addRow')}`} onPick={(path) => add([path])} />
          </td>
          {week.days.map((day) => (
            <td key={day} data-today={mark(day)} />
          ))}
          <td />
        </tr>
      </tbody>
      <tfoot>
        <tr className={classes.total}>
          <th scope="row">{t('common.total')}</th>
          {week.days.map((day, c) => (
            <td key={day} className={classes.number} data-today={mark(day)}>
              {week.day_totals[c] ? format.duration(week.day_totals[c]) : ''}
            </td>
          ))}
          <td className={classes.number}>{format.duration(week.total_seconds)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
