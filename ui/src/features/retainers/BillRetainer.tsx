import { Button, Checkbox, Group, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import { useSave } from '../../components/edit/useSave';
import { useFormat } from '../../format/useFormat';
import type { Day, Retainer, RetainerBalance } from '../../ipc/types';
import classes from './retainers.module.css';
import { usePeriodWords } from './useRetainers';

interface Props {
  retainer: Retainer;
  balance: RetainerBalance;
  onClose: () => void;
}

/** Fees that are due, missed ones with them, and whether the time of the periods that are over is told. */
export function BillRetainer({ retainer, balance, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const words = usePeriodWords();
  const due = balance.periods.filter((p) => balance.due.includes(p.from)).reverse();
  const [chosen, setChosen] = useState<Day[]>(due.map((p) => p.from));
  const [telling, setTelling] = useState(false);
  const [busy, setBusy] = useState(false);
  const bill = useSave('retainer.bill');
  // What lies in a period that still runs may change: as a rule only what is over is told.
  const current = balance.periods[0];
  const open = balance.state === 'active' && retainer.cadence !== 'once' && current;
  const until = open ? dayjs(current.from).subtract(1, 'day').format('YYYY-MM-DD') : format.today();
  const canTell = balance.periods.some((p) => p.drawn > 0 && p.from <= until);
  async function run() {
    setBusy(true);
    try {
      const invoice = await bill(
        { id: retainer.id, periods: chosen, covered_to: telling ? until : undefined },
        t('retainers.billed'),
      );
      onClose();
      void navigate({ to: '/invoices/$id', params: { id: invoice.id } });
    } catch {
      setBusy(false);
    }
  }
  return (
    <Dialog onClose={onClose} title={t('retainers.billTitle', { name: retainer.name })} size={460}>
      {due.length === 0 && (
        <Text size="sm" mb={10}>
          {t('retainers.noFees')}
        </Text>
      )}
      <div className={classes.form}>
        {due.map((p) => (
          <Checkbox
            key={p.from}
            label={`${words(p)} · ${format.money(p.fee.amount)}`}
            checked={chosen.includes(p.from)}
            onChange={(event) =>
              setChosen(event.currentTarget.checked ? [...chosen, p.from].sort() : chosen.filter((d) => d !== p.from))
            }
          />
        ))}
        <Checkbox
          label={t('retainers.tell', { day: format.day(until) })}
          description={t('retainers.tellHint')}
          checked={telling}
          disabled={!canTell}
          onChange={(event) => setTelling(event.currentTarget.checked)}
        />
      </div>
      <Group justify="flex-end" mt={18}>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button
          variant="filled"
          loading={busy}
          disabled={chosen.length === 0 && !telling}
          onClick={() => void run()}
          data-autofocus
        >
          {t('retainers.makeDraft')}
        </Button>
      </Group>
    </Dialog>
  );
}
