import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActions } from '../../../actions/registry';
import { ActionBar } from '../../../components/ActionBar';
import { useNow } from '../../../components/useNow';
import { useFormat } from '../../../format/useFormat';
import type { Entry, Money } from '../../../ipc/types';
import { secondsOf } from '../entries';
import { useEntryWrites } from '../useEntryWrites';
import { BulkPanel } from './BulkPanel';

interface Props {
  entries: Entry[];
  clear: () => void;
}

/** What can be done with the selection, with its hours and its money. */
export function SelectionBar({ entries, clear }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const writes = useEntryWrites();
  const [changing, setChanging] = useState(false);
  const now = useNow();
  const seconds = entries.reduce((total, entry) => total + secondsOf(entry, now), 0);
  const money = moneyOf(entries);
  const free = entries.filter((entry) => entry.editable && entry.end).map((entry) => entry.id);
  const locked = entries.filter((entry) => !entry.editable).length;
  const sums = [
    format.duration(seconds),
    money.length > 0 && format.moneyList(money),
    locked > 0 && t('lists.lockedInSelection', { count: locked }),
  ];
  useActions(
    entries.length > 0
      ? [
          { id: 'time bulk', label: t('lists.bulk'), keys: 'e', scope: 'here', run: () => setChanging(true) },
          { id: 'time clear', label: t('common.clearSelection'), scope: 'here', run: clear },
        ]
      : [],
  );
  return (
    <>
      <ActionBar count={entries.length} sum={sums.filter(Boolean).join(' · ')} onClear={clear}>
        <Button onClick={() => setChanging(true)}>{t('lists.bulk')}</Button>
        <Button disabled={free.length === 0} onClick={() => writes.writeOff(free)}>
          {t('time.writeOff')}
        </Button>
        <Button color="red" variant="light" disabled={free.length === 0} onClick={() => writes.remove(free)}>
          {t('common.delete')}
        </Button>
      </ActionBar>
      <BulkPanel
        opened={changing && entries.length > 0}
        entries={entries}
        onClose={() => setChanging(false)}
        onDone={() => {
          setChanging(false);
          clear();
        }}
      />
    </>
  );
}

/** The amounts as they stand in the rows, each currency by itself. */
function moneyOf(entries: Entry[]): Money[] {
  const sums = new Map<string, number>();
  for (const { amount } of entries)
    if (amount) sums.set(amount.currency, (sums.get(amount.currency) ?? 0) + amount.minor);
  return [...sums].map(([currency, minor]) => ({ currency, minor }));
}
