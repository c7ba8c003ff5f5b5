import { SegmentedControl } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusTag } from '../../components/StatusTag';
import { useFormat } from '../../format/useFormat';
import type { ImportRow } from '../../ipc/types';
import classes from './imports.module.css';
import { rowWords } from './rowWords';

const ROW_PX = 34;
const TONE = { accepted: 'good', duplicate: 'neutral', skipped: 'warn', rejected: 'bad' } as const;
const VIEWS = ['all', 'rejected', 'skipped', 'duplicate', 'accepted'] as const;

/** The verdict on each row of the file. A file may hold a hundred thousand, so only what is in view is drawn. */
export function ImportRows({ rows }: { rows: ImportRow[] }) {
  const { t } = useTranslation();
  const [view, setView] = useState<(typeof VIEWS)[number]>(
    rows.some((r) => r.verdict === 'rejected') ? 'rejected' : 'all',
  );
  const shown = view === 'all' ? rows : rows.filter((row) => row.verdict === view);
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
  });
  return (
    <section>
      <div className={classes.rowsHead}>
        <h2>{t('imports.rows')}</h2>
        <SegmentedControl
          size="xs"
          aria-label={t('imports.rows')}
          value={view}
          onChange={(next) => setView(next as typeof view)}
          data={VIEWS.filter((value) => value !== 'skipped' || rows.some((row) => row.verdict === value)).map(
            (value) => ({ value, label: t(`imports.view_${value}`) }),
          )}
        />
      </div>
      <section
        ref={box}
        className={classes.rows}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t('imports.rows')}
      >
        <ol className={classes.list} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = shown[index];
            return row && <Row key={`${row.line} ${index}`} row={row} top={start} />;
          })}
        </ol>
        {shown.length === 0 && <p className={classes.none}>{t('imports.noRows')}</p>}
      </section>
    </section>
  );
}

function Row({ row, top }: { row: ImportRow; top: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const said = rowWords(row, t);
  const what = [row.client, row.project, row.note].filter(Boolean).join(' › ');
  return (
    <li className={classes.row} style={{ transform: `translateY(${top}px)` }}>
      <span className={classes.line}>{format.number(row.line)}</span>
      <span>
        <StatusTag tone={row.verdict === 'accepted' && row.warning ? 'warn' : TONE[row.verdict]}>
          {t(`imports.verdict_${row.verdict}`)}
        </StatusTag>
      </span>
      <span className={classes.when}>{row.start && format.dayShort(format.civilOf(row.start).day)}</span>
      <span className={classes.what} title={what}>
        {what}
      </span>
      <span className={classes.said} title={said}>
        {said}
      </span>
      <span className="num">
        {row.seconds !== undefined && row.seconds !== null ? format.duration(row.seconds) : ''}
      </span>
    </li>
  );
}
