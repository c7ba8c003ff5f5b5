import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readDecimal, showDecimal } from '../../../components/edit/decimal';
import { fieldWords } from '../../../components/fieldWords';
import table from '../../../components/table.module.css';
import { parseMoney } from '../../../format/money';
import { useFormat } from '../../../format/useFormat';
import { RpcError } from '../../../ipc/host';
import { useRead } from '../../../ipc/query';
import type { Creditable, CreditWish, Id } from '../../../ipc/types';

export type CreditWay = 'full' | 'lines' | 'amounts';
export const CREDIT_WAYS = ['full', 'lines', 'amounts'] as const;

/** What a credit note is to take back, as it is typed, and what it would come to. */
export function useCreditWish(invoice: Id, there: Creditable, way: CreditWay, enabled = true) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [wish, wrong] = wishOf(way, typed, there);
  const preview = useRead('invoice.credit_preview', { id: invoice, wish }, { enabled: enabled && !wrong });
  const refused = !wrong && preview.error ? fieldWords(RpcError.from(preview.error), t) : null;
  return { typed, setTyped, wish, wrong, preview: wrong ? undefined : preview.data, refused };
}

interface Props {
  way: CreditWay;
  there: Creditable;
  typed: Record<string, string>;
  onType: (typed: Record<string, string>) => void;
}

export function CreditWishFields({ way, there, typed, onType }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const field = (key: string, label: string) => (
    <TextInput
      aria-label={label}
      placeholder="0"
      value={typed[key] ?? ''}
      onChange={(event) => onType({ ...typed, [key]: event.currentTarget.value })}
      styles={{ input: { textAlign: 'right' } }}
      w={120}
    />
  );
  if (way === 'full') return <Text size="sm">{t('correct.fullText', { left: format.money(there.left) })}</Text>;
  if (way === 'lines') {
    return (
      <table className={table.table}>
        <tbody>
          {there.lines
            .filter((line) => line.left_amount.minor > 0)
            .map((line) => {
              const left = `${showDecimal(line.left, format.locale)} ${line.unit}`.trim();
              return (
                <tr key={line.line_id}>
                  <td title={line.description}>{line.description}</td>
                  <td className={table.num}>{t('correct.left', { left })}</td>
                  <td style={{ width: 130 }}>
                    {field(line.line_id, t('correct.quantityOf', { name: line.description }))}
                  </td>
                </tr>
              );
            })}
        </tbody>
      </table>
    );
  }
  return (
    <>
      <table className={table.table}>
        <tbody>
          {there.shares.map((share, n) => {
            const name = share.taxes.join(', ') || t('correct.noTax');
            return share.left.minor > 0 ? (
              <tr key={name}>
                <td>{name}</td>
                <td className={table.num}>{t('correct.left', { left: format.money(share.left) })}</td>
                <td style={{ width: 130 }}>{field(`share-${n}`, t('correct.amountOf', { name }))}</td>
              </tr>
            ) : null;
          })}
        </tbody>
      </table>
      <Text size="xs" c="dimmed">
        {t(there.inclusive ? 'correct.withTax' : 'correct.withoutTax', { currency: there.total.currency })}
      </Text>
    </>
  );
}

/** What was typed as a wish, and whether it cannot be one yet. */
function wishOf(way: CreditWay, typed: Record<string, string>, there: Creditable): [CreditWish, boolean] {
  if (way === 'full') return [{}, false];
  if (way === 'lines') {
    const said = there.lines.filter((line) => typed[line.line_id]?.trim());
    const lines = said.map((line) => ({ line_id: line.line_id, quantity: readDecimal(typed[line.line_id] ?? '') }));
    const right = lines.flatMap(({ line_id, quantity }) => (quantity === null ? [] : [{ line_id, quantity }]));
    return [{ lines: right }, right.length === 0 || right.length < said.length];
  }
  const { currency } = there.total;
  const said = there.shares.map((_, share) => ({ share, text: typed[`share-${share}`]?.trim() })).filter((s) => s.text);
  const amounts = said.flatMap(({ share, text }) => {
    const minor = parseMoney(text ?? '', currency);
    return minor === null ? [] : [{ share, amount: { minor, currency } }];
  });
  return [{ amounts }, amounts.length === 0 || amounts.length < said.length];
}
