import { Checkbox, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '../../ipc/types';
import type { Pick } from './ItemPicker';
import classes from './items.module.css';
import { useUnitPrice } from './useItems';

interface Props {
  item: Item;
  currency: string;
  /** Where the arrow keys are. */
  near: boolean;
  pick: Pick | undefined;
  wrong: string | undefined;
  onToggle: () => void;
  onChange: (pick: Pick) => void;
  onEnter: () => void;
}

/** An item of the catalogue; once it is chosen, how many of it, and what one costs where its price is of another currency. */
export function PickedItem({ item, currency, near, pick, wrong, onToggle, onChange, onEnter }: Props) {
  const { t } = useTranslation();
  const price = useUnitPrice();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (near) row.current?.scrollIntoView?.({ block: 'nearest' });
  }, [near]);
  const foreign = item.price.currency !== currency;
  const enter = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key !== 'Enter') return;
    event.preventDefault();
    onEnter();
  };
  return (
    <li ref={row} data-near={near || undefined} className={classes.option}>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the box is inside */}
      <label className={classes.name}>
        <Checkbox size="xs" checked={!!pick} onChange={onToggle} aria-label={item.name} />
        <span>
          <b>{item.name}</b>
          <small>{wrong ? <span className={classes.wrong}>{wrong}</span> : item.description || item.category}</small>
        </span>
      </label>
      <span className={classes.end}>
        {pick && (
          <TextInput
            size="xs"
            w={64}
            aria-label={t('items.quantityOf', { name: item.name })}
            value={pick.quantity}
            onKeyDown={enter}
            onChange={(event) => onChange({ ...pick, quantity: event.currentTarget.value })}
          />
        )}
        {pick && foreign ? (
          <TextInput
            size="xs"
            w={110}
            aria-label={t('items.priceOf', { name: item.name, currency })}
            placeholder={t('items.priceIn', { currency })}
            value={pick.price}
            onKeyDown={enter}
            onChange={(event) => onChange({ ...pick, price: event.currentTarget.value })}
          />
        ) : (
          <span className="num">{price(item)}</span>
        )}
      </span>
    </li>
  );
}
