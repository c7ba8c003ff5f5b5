import { Button, Checkbox, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat';
import type { Id, Invoice, Money } from '../../ipc/types';
import classes from '../expenses/expenses.module.css';

/** Something that waits to be billed, as a row to tick. */
export interface Waiting {
  id: Id;
  name: string;
  /** Where or when it belongs. */
  about: string;
  note: string;
  /** Counts, and may be ticked, only in the currency of the draft. */
  amount: Money | null | undefined;
  /** Instead of an amount that it cannot have there. */
  lacks?: string | undefined;
}

interface Props {
  invoice: Invoice;
  waiting: Waiting[];
  onAdd: (ids: Id[]) => Promise<unknown>;
  onClose: () => void;
}

/** All that can be added is ticked; what is unticked stays waiting. */
export function WaitingChoice({ invoice, waiting, onAdd, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [left, setLeft] = useState<ReadonlySet<Id>>(new Set());
  const ready = ({ amount }: Waiting) => amount?.currency === invoice.currency;
  const chosen = waiting.filter((w) => ready(w) && !left.has(w.id));
  const toggle = (id: Id) =>
    setLeft((old) => {
      const next = new Set(old);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const total = chosen.reduce((sum, w) => sum + (w.amount?.minor ?? 0), 0);
  return (
    <>
      <div className={classes.choices}>
        {waiting.map((w) => (
          // biome-ignore lint/a11y/noLabelWithoutControl: the box is inside
          <label key={w.id} className={classes.choice}>
            <Checkbox
              size="xs"
              disabled={!ready(w)}
              checked={ready(w) && !left.has(w.id)}
              onChange={() => toggle(w.id)}
              aria-label={w.name}
            />
            <span title={w.note}>
              {w.name} <small>{w.about}</small>
            </span>
            <span className="num" style={{ flex: 'none' }}>
              {!ready(w) && w.lacks ? w.lacks : w.amount && format.money(w.amount)}
            </span>
          </label>
        ))}
      </div>
      <Group justify="flex-end" mt={16}>
        <b className="num">{format.money({ minor: total, currency: invoice.currency })}</b>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button
          variant="filled"
          disabled={chosen.length === 0}
          onClick={() => void onAdd(chosen.map((w) => w.id)).then(onClose, () => undefined)}
        >
          {t('common.add')}
        </Button>
      </Group>
    </>
  );
}
