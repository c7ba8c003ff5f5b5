import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EditDecimal } from '../../components/edit/EditDecimal';
import { EditText } from '../../components/edit/EditText';
import { EditMoney } from '../../components/edit/typed';
import table from '../../components/table.module.css';
import { showDone } from '../../components/toasts';
import { useUndo } from '../../components/useUndo';
import { useFormat } from '../../format/useFormat';
import type { Line, TaxRate } from '../../ipc/types';
import classes from './editor.module.css';
import { Grip } from './Grip';
import { KeepAsItem } from './KeepAsItem';
import { LineDiscount } from './LineDiscount';
import { LineEntries } from './LineEntries';
import { type LineFields, useLineDesk } from './lineDesk';
import { TaxPicker } from './TaxPicker';
import { stepKeys } from './useOrder';

interface Props {
  line: Line;
  taxes: TaxRate[];
  onMove: (by: -1 | 1) => void;
}

export function DraftLine({ line, taxes, onMove }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { undo } = useUndo();
  const { edit, remove, pauseMs, keepsItems } = useLineDesk();
  const [gone, setGone] = useState(false);
  const sortable = useSortable({ id: line.id });
  const name = line.description;
  const set = (fields: LineFields) => edit(line.id, fields);
  function drop() {
    setGone(true);
    remove(line.id).then(
      () => showDone(t('invoices.lineDeleted'), undo),
      () => setGone(false),
    );
  }
  return (
    <tr
      ref={sortable.setNodeRef}
      onKeyDown={stepKeys(onMove)}
      data-dragging={sortable.isDragging || undefined}
      style={{
        transform: CSS.Translate.toString(sortable.transform),
        transition: sortable.transition,
        opacity: gone ? 0.4 : undefined,
      }}
    >
      <td style={{ padding: 0 }}>
        <Grip sortable={sortable} name={name} />
      </td>
      <td style={{ padding: 0 }}>
        <div className={classes.description}>
          <EditText
            label={t('invoices.descriptionOf', { name })}
            value={name}
            wrap
            pauseMs={pauseMs}
            check={(text) => (text === '' ? t('rules.required') : null)}
            onSave={(description) => set({ description })}
          />
          <LineDiscount line={line} onSave={(discount) => set({ discount })} />
          {keepsItems && line.entries === 0 && !line.expense_id && !line.milestone_id && <KeepAsItem line={line} />}
          {line.entries > 0 && <LineEntries line={line} />}
          {line.expense_id && (
            <Link
              to="/expenses"
              search={{ id: line.expense_id }}
              className={classes.entries}
              title={t('expenses.behindLine')}
            >
              {t('expenses.one')}
            </Link>
          )}
          {line.milestone_id && (
            <Link
              to="/projects"
              search={{ milestone: line.milestone_id }}
              className={classes.entries}
              title={t('milestones.behindLine')}
            >
              {t('milestones.one')}
            </Link>
          )}
        </div>
      </td>
      <td style={{ padding: 0 }}>
        <EditDecimal
          label={t('invoices.quantityOf', { name })}
          value={line.quantity}
          pauseMs={pauseMs}
          onSave={(quantity) => set({ quantity })}
        />
      </td>
      <td style={{ padding: 0 }}>
        <EditText
          label={t('invoices.unitOf', { name })}
          value={line.unit}
          pauseMs={pauseMs}
          onSave={(unit) => set({ unit })}
        />
      </td>
      <td style={{ padding: 0 }}>
        <EditMoney
          label={t('invoices.priceOf', { name })}
          money={line.price}
          pauseMs={pauseMs}
          onSave={(price_minor) => set({ price_minor })}
        />
      </td>
      <td style={{ padding: 0 }}>
        <TaxPicker
          name={name}
          taxIds={line.tax_ids}
          taxes={taxes}
          onPick={(tax_ids) => void set({ tax_ids }).catch(() => undefined)}
        />
      </td>
      <td className={`${table.num} ${table.strong}`}>{format.amount(line.amount)}</td>
      <td style={{ padding: 0 }}>
        <ActionIcon size={24} aria-label={t('invoices.deleteLine', { name })} onClick={drop} disabled={gone}>
          <IconX size={13} stroke={1.6} />
        </ActionIcon>
      </td>
    </tr>
  );
}
