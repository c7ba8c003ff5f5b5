import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import table from '../../components/table.module.css';
import { showDone } from '../../components/toasts';
import { useUndo } from '../../components/useUndo';
import { useFormat } from '../../format/useFormat';
import type { Line, TakenOff } from '../../ipc/types';
import classes from './editor.module.css';
import { Grip } from './Grip';
import { useDraftSave } from './useDraftSave';
import { stepKeys } from './useOrder';

interface Props {
  line: Line;
  deposit: TakenOff;
  onMove: (by: -1 | 1) => void;
}

/** Takes off what a deposit invoice charged: it follows that one, and can only be let go. */
export function DepositLine({ line, deposit, onMove }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { undo } = useUndo();
  const remove = useDraftSave('invoice.line_delete');
  const [gone, setGone] = useState(false);
  const sortable = useSortable({ id: line.id });
  function drop() {
    setGone(true);
    remove({ line_id: line.id }).then(
      () => showDone(t('deposits.letGo', { number: deposit.number }), undo),
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
        <Grip sortable={sortable} name={deposit.number} />
      </td>
      <td colSpan={5}>
        {line.description}{' '}
        <Link to="/invoices/$id" params={{ id: deposit.deposit_id }} className={classes.entries}>
          {deposit.number}
        </Link>{' '}
        <span className={table.faint}>
          {t('deposits.charged', { net: format.amount(deposit.net), tax: format.amount(deposit.tax) })}
        </span>
      </td>
      <td className={`${table.num} ${table.strong}`}>{format.amount(line.amount)}</td>
      <td style={{ padding: 0 }}>
        <ActionIcon
          size={24}
          aria-label={t('deposits.drop', { number: deposit.number })}
          onClick={drop}
          disabled={gone}
        >
          <IconX size={13} stroke={1.6} />
        </ActionIcon>
      </td>
    </tr>
  );
}
