import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import { readDecimal } from '../../components/edit/decimal';
import { ruleWords } from '../../components/fieldWords';
import { QueryView } from '../../components/QueryView';
import { parseMoney } from '../../format/money';
import { RpcError } from '../../ipc/host';
import { useRead } from '../../ipc/query';
import type { Id, Item, ItemChoice } from '../../ipc/types';
import classes from './items.module.css';
import { PickedItem } from './PickedItem';
import { useUnitPrice } from './useItems';

interface Props {
  /** Of the document; an item of another one asks for a price. */
  currency: string;
  onAdd: (choices: ItemChoice[], items: Item[]) => Promise<unknown>;
  onClose: () => void;
}

/** What was typed for an item that is chosen. */
export interface Pick {
  quantity: string;
  price: string;
}

/** Type to find, Enter to choose, Enter once more to add all that is chosen. */
export function ItemPicker({ currency, onAdd, onClose }: Props) {
  const { t } = useTranslation();
  const query = useRead('item.list', {});
  return (
    <Dialog onClose={onClose} title={t('items.addTitle')} size={560}>
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={classes.none}>
              {t('items.pickerEmpty')} <Link to="/items">{t('items.openCatalogue')}</Link>
            </p>
          ) : (
            <Choices items={items} currency={currency} onAdd={onAdd} onClose={onClose} />
          )
        }
      </QueryView>
    </Dialog>
  );
}

const fits = (item: Item, text: string) =>
  [item.name, item.code, item.category, item.description].some((t) => t.toLowerCase().includes(text));

function Choices({ items, currency, onAdd, onClose }: Props & { items: Item[] }) {
  const { t } = useTranslation();
  const price = useUnitPrice();
  const [text, setText] = useState('');
  const [near, setNear] = useState(0);
  const [picks, setPicks] = useState<ReadonlyMap<Id, Pick>>(new Map());
  const [wrong, setWrong] = useState<Record<Id, string>>({});
  const [busy, setBusy] = useState(false);
  const found = items.filter((item) => fits(item, text.trim().toLowerCase()));
  const at = Math.min(near, found.length - 1);
  const change = (id: Id, pick: Pick | null) => {
    setWrong({});
    setPicks((old) => {
      const next = new Map(old);
      if (pick) next.set(id, pick);
      else next.delete(id);
      return next;
    });
  };
  const toggle = (item: Item) => change(item.id, picks.has(item.id) ? null : { quantity: '1', price: '' });

  async function add() {
    const chosen = [...picks].flatMap(([id, pick]) => {
      const item = items.find((i) => i.id === id);
      return item ? [{ item, pick }] : [];
    });
    const foreign = (item: Item) => item.price.currency !== currency;
    const bad: Record<Id, string> = {};
    for (const { item, pick } of chosen) {
      if (readDecimal(pick.quantity) === null) bad[item.id] = t('rules.not_a_number');
      else if (foreign(item) && parseMoney(pick.price, currency) === null)
        bad[item.id] = t('items.priceIn', { currency });
    }
    setWrong(bad);
    if (chosen.length === 0 || Object.keys(bad).length > 0) return;
    const choices = chosen.map(({ item, pick }) => ({
      item_id: item.id,
      quantity: readDecimal(pick.quantity) ?? '1',
      ...(foreign(item) && { price_minor: parseMoney(pick.price, currency) ?? 0 }),
    }));
    setBusy(true);
    try {
      await onAdd(
        choices,
        chosen.map(({ item }) => item),
      );
      onClose();
    } catch (thrown) {
      const error = RpcError.from(thrown);
      const place = /^items\[(\d+)\]/.exec(error.fields[0]?.field ?? '')?.[1];
      const blamed = chosen[Number(place ?? 0)]?.item.id;
      if (blamed && error.fields[0]) setWrong({ [blamed]: ruleWords(error.fields[0], t) });
      setBusy(false);
    }
  }

  function onKey(event: KeyboardEvent) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setNear(Math.max(0, Math.min(found.length - 1, at + step)));
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const item = found[at];
    if (text === '' && picks.size > 0 && near === 0) void add();
    else if (item) {
      toggle(item);
      setText('');
      setNear(0);
    }
  }

  return (
    <>
      <TextInput
        data-autofocus
        aria-label={t('items.find')}
        placeholder={t('items.find')}
        leftSection={<IconSearch size={14} stroke={1.6} aria-hidden />}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setNear(0);
        }}
        onKeyDown={onKey}
      />
      {/* What the arrow keys have come to, for those who do not see it. */}
      <div className="sr-only" role="status">
        {found[at] && `${found[at].name}, ${price(found[at])}`}
      </div>
      <ul className={classes.list} aria-label={t('items.title')}>
        {found.map((item, n) => (
          <PickedItem
            key={item.id}
            item={item}
            currency={currency}
            near={n === at}
            pick={picks.get(item.id)}
            wrong={wrong[item.id]}
            onToggle={() => toggle(item)}
            onChange={(pick) => change(item.id, pick)}
            onEnter={() => void add()}
          />
        ))}
        {found.length === 0 && <li className={classes.none}>{t('items.noneFound')}</li>}
      </ul>
      <div className={classes.foot}>
        <span>{t('items.pickHint')}</span>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button variant="filled" disabled={picks.size === 0} loading={busy} onClick={() => void add()}>
          {picks.size > 0 ? t('items.addCount', { count: picks.size }) : t('common.add')}
        </Button>
      </div>
    </>
  );
}
