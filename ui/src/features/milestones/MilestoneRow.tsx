import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { IconChevronRight, IconPaperclip } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat';
import type { Milestone } from '../../ipc/types';
import { Grip } from '../invoices/Grip';
import { stepKeys } from '../invoices/useOrder';
import { MilestoneDetail } from './MilestoneDetail';
import { MilestoneTag } from './MilestoneTag';
import classes from './milestones.module.css';
import { priceWords } from './useMilestones';

interface Props {
  milestone: Milestone;
  currency: string;
  open: boolean;
  onOpen: (open: boolean) => void;
  onMove: (by: -1 | 1) => void;
}

/** One line with what matters; a click shows the rest below it. */
export function MilestoneRow({ milestone: m, currency, open, onOpen, onMove }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const sortable = useSortable({ id: m.id });
  const detail = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) detail.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  const files = m.completion?.files.length ?? 0;
  return (
    <li
      ref={sortable.setNodeRef}
      className={classes.item}
      data-dragging={sortable.isDragging || undefined}
      style={{ transform: CSS.Translate.toString(sortable.transform), transition: sortable.transition }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Alt with an arrow moves what has the focus inside */}
      <div className={classes.row} onKeyDown={stepKeys(onMove)}>
        <Grip sortable={sortable} name={m.name} />
        <button type="button" className={classes.head} aria-expanded={open} onClick={() => onOpen(!open)}>
          <IconChevronRight size={14} stroke={1.8} className={classes.chevron} aria-hidden />
          <span className={classes.name} title={m.name}>
            {m.name}
          </span>
          <span className={classes.amount}>{m.amount && format.money(m.amount)}</span>
          <span className={classes.about}>
            <MilestoneTag state={m.state} />
            {m.due_on && !m.completion && <span>{t('milestones.dueOn', { day: format.dayRelative(m.due_on) })}</span>}
            {m.completion && <span>{t('milestones.doneOn', { day: format.dayRelative(m.completion.on) })}</span>}
            {m.share && <span>{priceWords({ ...m, amount: undefined }, format)}</span>}
            {files > 0 && (
              <span title={t('milestones.files', { count: files })}>
                <IconPaperclip size={12} stroke={1.8} aria-hidden />
                <span className="sr-only">{t('milestones.files', { count: files })}</span>
                <span aria-hidden>{files}</span>
              </span>
            )}
          </span>
        </button>
      </div>
      {open && (
        <div ref={detail}>
          <MilestoneDetail milestone={m} currency={currency} />
        </div>
      )}
    </li>
  );
}
