import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EditText } from '../../components/edit/EditText';
import { SectionHead } from '../../components/edit/FieldRow';
import { useSave } from '../../components/edit/useSave';
import { fieldWords } from '../../components/fieldWords';
import table from '../../components/table.module.css';
import { parseMoney, toDecimal } from '../../format/money';
import { useFormat } from '../../format/useFormat';
import { RpcError } from '../../ipc/host';
import type { Retainer, RetainerTerm } from '../../ipc/types';
import { nextPeriods } from './periods';
import classes from './retainers.module.css';
import { parseAmount, typedAmount } from './useRetainers';

/** What a period grants and costs, dated: a change holds from a period on and leaves those before as they were. */
export function RetainerTerms({ retainer }: { retainer: Retainer }) {
  const { t } = useTranslation();
  const format = useFormat();
  const save = useSave('retainer.set_term');
  const remove = useSave('retainer.delete_term');
  const write = (term: RetainerTerm, fields: Partial<RetainerTerm>) => {
    const { valid_from, amount, fee_minor } = { ...term, ...fields };
    return save({ id: retainer.id, valid_from, amount, fee_minor });
  };
  const granted =
    retainer.unit === 'hours' ? t('retainers.hours') : t('retainers.money', { currency: retainer.currency });
  const price = t('retainers.price', { currency: retainer.currency });
  return (
    <>
      <SectionHead title={t('retainers.terms')} />
      <table className={table.table}>
        <thead>
          <tr>
            <th>{t('retainers.validFrom')}</th>
            <th className={table.num}>{granted}</th>
            <th className={table.num}>{price}</th>
            <td style={{ width: 36 }} />
          </tr>
        </thead>
        <tbody>
          {retainer.terms.map((term, n) => {
            const day = format.day(term.valid_from);
            return (
              <tr key={term.id}>
                <td>{day}</td>
                <td className={table.num}>
                  <EditText
                    label={`${granted}, ${day}`}
                    value={typedAmount(term.amount, retainer)}
                    align="right"
                    check={(text) => (parseAmount(text, retainer) === null ? t('rules.not_an_amount') : null)}
                    onSave={(text) => write(term, { amount: parseAmount(text, retainer) ?? term.amount })}
                  />
                </td>
                <td className={table.num}>
                  <EditText
                    label={`${price}, ${day}`}
                    value={toDecimal(term.fee_minor, retainer.currency)}
                    align="right"
                    check={(text) => (parseMoney(text, retainer.currency) === null ? t('rules.not_an_amount') : null)}
                    onSave={(text) => write(term, { fee_minor: parseMoney(text, retainer.currency) ?? term.fee_minor })}
                  />
                </td>
                <td>
                  {n > 0 && (
                    <ActionIcon
                      aria-label={t('retainers.removeTerm', { day })}
                      onClick={() => void remove({ id: retainer.id, term_id: term.id }).catch(() => undefined)}
                    >
                      <IconX size={14} stroke={1.6} />
                    </ActionIcon>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {retainer.cadence !== 'once' && <NewTerm retainer={retainer} granted={granted} />}
    </>
  );
}

function NewTerm({ retainer, granted }: { retainer: Retainer; granted: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const save = useSave('retainer.set_term');
  const choices = nextPeriods(retainer, format.today()).filter(
    (day) => !retainer.terms.some((x) => x.valid_from === day),
  );
  const [from, setFrom] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  const day = from ?? choices[0];
  const last = retainer.terms.at(-1);
  if (!day || !last) return null;
  async function add(valid_from: string, fee_minor: number) {
    const amount = parseAmount(text, retainer);
    if (amount === null) return setError(t('rules.not_an_amount'));
    try {
      await save({ id: retainer.id, valid_from, amount, fee_minor });
      setText('');
      setFrom(null);
      setError(null);
    } catch (thrown) {
      setError(fieldWords(RpcError.from(thrown), t));
    }
  }
  return (
    <form
      className={classes.newTerm}
      onSubmit={(event) => {
        event.preventDefault();
        void add(day, last.fee_minor);
      }}
    >
      <Select
        aria-label={t('retainers.newTermFrom')}
        data={choices.map((value) => ({ value, label: t('retainers.fromPeriod', { day: format.day(value) }) }))}
        value={day}
        onChange={setFrom}
        allowDeselect={false}
      />
      <TextInput
        aria-label={`${granted}, ${t('retainers.newTermFrom')}`}
        placeholder={typedAmount(last.amount, retainer)}
        value={text}
        error={error}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" disabled={text.trim() === ''} h={36}>
        {t('retainers.change')}
      </Button>
    </form>
  );
}
