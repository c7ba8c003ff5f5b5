import { Popover } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pathParts } from '../../components/PathLabel';
import { QueryView } from '../../components/QueryView';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import type { Line } from '../../ipc/types';
import { useDifference } from '../rounding/words';
import classes from './editor.module.css';

/** How many time entries stand behind a line; a click shows them. */
export function LineEntries({ line }: { line: Line }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} width={400} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={classes.entries} onClick={() => setOpened(!opened)}>
          {t('invoices.entries', { count: line.entries })}
        </button>
      </Popover.Target>
      <Popover.Dropdown>{opened && <List line={line} />}</Popover.Dropdown>
    </Popover>
  );
}

function List({ line }: { line: Line }) {
  const { t } = useTranslation();
  const format = useFormat();
  const difference = useDifference();
  const query = useRead('invoice.line_entries', { line_id: line.id });
  return (
    <QueryView query={query}>
      {({ entries }) => (
        <section
          className={classes.behind}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
          aria-label={t('invoices.entriesOf', { name: line.description })}
        >
          {entries.map((entry) => (
            <div key={entry.id}>
              <span>{format.dayShort(format.civilOf(entry.start).day)}</span>
              <span className={classes.what} title={entry.note}>
                <Link to="/time" search={{ view: 'list', entry: entry.id } as never}>
                  {entry.note || pathParts(entry.path).at(-1)}
                </Link>
              </span>
              <span className="num">{format.duration(entry.seconds)}</span>
            </div>
          ))}
          <div className={classes.sum}>
            <span>{t('rounding.tracked')}</span>
            <span />
            <span className="num">{format.duration(line.seconds)}</span>
          </div>
          {line.billed_seconds !== line.seconds && (
            <div className={classes.sum}>
              <span>{t('rounding.billedTime')}</span>
              <span>{difference(line.billed_seconds - line.seconds)}</span>
              <span className="num">{format.duration(line.billed_seconds)}</span>
            </div>
          )}
        </section>
      )}
    </QueryView>
  );
}
