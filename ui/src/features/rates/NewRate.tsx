import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EditDate } from '../../components/edit/EditDate';
import { useSave } from '../../components/edit/useSave';
import { fieldWords } from '../../components/fieldWords';
import { parseMoney } from '../../format/money';
import { RpcError } from '../../ipc/host';
import type { Day, Id, RatePurpose, RateScope } from '../../ipc/types';
import classes from './rates.module.css';

interface Props {
  purpose: RatePurpose;
  scope: RateScope;
  scopeId?: Id;
  currency: string;
  /** The first rate of a thing holds for the time before it as well. */
  first: boolean;
}

export function NewRate({ purpose, scope, scopeId, currency, first }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [day, setDay] = useState<Day | null>(null);
  const [error, setError] = useState<string | null>(null);
  const save = useSave('rate.set');
  async function add() {
    const minor = parseMoney(text, currency);
    if (minor === null) return setError(t('rules.not_an_amount'));
    try {
      await save(
        { purpose, scope, scope_id: scopeId, amount: { minor, currency }, valid_from: day ?? undefined },
        t('rates.added'),
      );
      setText('');
      setDay(null);
      setError(null);
    } catch (thrown) {
      setError(fieldWords(RpcError.from(thrown), t));
    }
  }
  return (
    <form
      className={classes.add}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <EditDate
        label={t('rates.validFrom')}
        placeholder={t(first ? 'rates.fromAlways' : 'rates.fromToday')}
        value={day}
        onSave={setDay}
        look="box"
        clearable
      />
      <TextInput
        aria-label={`${t(purpose === 'cost' ? 'rates.costPerHour' : 'rates.perHour')}, ${currency}`}
        placeholder={t('rates.amountHint')}
        leftSection={<span className={classes.currency}>{currency}</span>}
        leftSectionWidth={44}
        value={text}
        error={error}
        w={150}
        styles={{ input: { textAlign: 'right' } }}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" disabled={text.trim() === ''} h={36}>
        {t('common.add')}
      </Button>
    </form>
  );
}
