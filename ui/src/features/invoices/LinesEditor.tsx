import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import type { CSSProperties, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useActions } from '../../actions/registry';
import { showDecimal } from '../../components/edit/decimal';
import { figureWidth } from '../../components/figureWidth';
import table from '../../components/table.module.css';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import type { Invoice, Line } from '../../ipc/types';
import { DepositLine } from './DepositLine';
import { DraftLine } from './DraftLine';
import { DraftSection } from './DraftSection';
import classes from './editor.module.css';
import { type LineDesk, LineDeskProvider } from './lineDesk';
import { useAnnouncements } from './useAnnouncements';
import { useOrder } from './useOrder';

const DRAG_PX = 4;
/** More than this for figures, and the description beside them would be a sliver: it gets a row of its own. */
const ROOM_PX = 320;

interface Props {
  paper: Pick<Invoice, 'lines' | 'sections' | 'currency'>;
  desk: LineDesk;
  /** Lines under a heading may be offered as a choice. */
  quote?: boolean;
  /** Below the lines: how another one is added. */
  children: ReactNode;
}

/** Lines and headings in their order, each edited where it stands. */
export function LinesEditor({ paper, desk, quote, children }: Props) {
  const { t } = useTranslation();
  const taxes = useRead('tax.list', {}).data?.taxes ?? [];
  const { rows, place } = useOrder(paper, desk);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: DRAG_PX } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const announcements = useAnnouncements(
    rows.map(({ id, line, section }) => ({ id, name: line?.description ?? section?.title ?? '' })),
  );
  const widths = useWidths(paper.lines);
  const stacked = widths.quantity + widths.price + widths.amount > ROOM_PX;
  useActions([
    {
      id: 'line move',
      label: t('invoices.moveHelp'),
      keys: 'alt+↑ ↓',
      scope: 'here',
      run: () => undefined,
      hidden: true,
    },
  ]);

  const onDragEnd = ({ active, over }: DragEndEvent) => {
    if (over)
      place(
        String(active.id),
        rows.findIndex((row) => row.id === over.id),
      );
  };

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={onDragEnd}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t('invoices.dragHelp') } }}
    >
      <LineDeskProvider value={desk}>
        <table
          className={`${table.table} ${classes.lines}`}
          data-stacked={stacked || undefined}
          style={
            {
              '--columns': `24px minmax(0, 1fr) ${widths.quantity}px 52px ${widths.price}px 56px ${widths.amount}px 26px`,
            } as CSSProperties
          }
        >
          <thead>
            <tr>
              <th style={{ width: 22 }}>
                <span className="sr-only">{t('invoices.move')}</span>
              </th>
              <th>{t('invoices.description')}</th>
              <th className={table.num} style={{ width: widths.quantity }}>
                {t('invoices.quantity')}
              </th>
              <th style={{ width: 52 }}>{t('invoices.unit')}</th>
              <th className={table.num} style={{ width: widths.price }}>
                {t('invoices.price')}
              </th>
              <th className={table.num} style={{ width: 56 }}>
                {t('invoices.tax')}
              </th>
              <th className={table.num} style={{ width: widths.amount }}>
                {paper.currency}
              </th>
              <th style={{ width: 26 }}>
                <span className="sr-only">{t('common.delete')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            <SortableContext items={rows.map((row) => row.id)} strategy={verticalListSortingStrategy}>
              {rows.map(({ id, line, section }, index) =>
                line?.deposit ? (
                  <DepositLine key={id} line={line} deposit={line.deposit} onMove={(by) => place(id, index + by)} />
                ) : line ? (
                  <DraftLine key={id} line={line} taxes={taxes} onMove={(by) => place(id, index + by)} />
                ) : (
                  <DraftSection key={id} section={section} quote={quote} onMove={(by) => place(id, index + by)} />
                ),
              )}
            </SortableContext>
          </tbody>
        </table>
      </LineDeskProvider>
      {children}
    </DndContext>
  );
}

function useWidths(lines: Line[]) {
  const format = useFormat();
  const of = (show: (line: Line) => string, least: number) => figureWidth(lines.map(show), least);
  return {
    quantity: of((line) => showDecimal(line.quantity, format.locale), 62),
    price: of((line) => format.amount(line.price), 80),
    amount: of((line) => format.amount(line.amount), 102),
  };
}
