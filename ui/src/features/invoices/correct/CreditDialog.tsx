import { Button, Checkbox, Group, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/Dialog';
import { readDecimal, showDecimal } from '../../../components/edit/decimal';
import { fieldWords } from '../../../components/fieldWords';
import { QueryView } from '../../../components/QueryView';
import table from '../../../components/table.module.css';
import { showDone } from '../../../components/toasts';
import { parseMoney } from '../../../format/money';
import { useFormat } from '../../../format/useFormat';
import { RpcError } from '../../../ipc/host';
import { useRead, useWrite } from '../../../ipc/query';
import type { Creditable, CreditWish, Invoice } from '../../../ipc/types';

interface Props {
  invoice: Invoice;
  onClose: () => void;
  /** With the credit note. */
  onDone: (id: string) => void;
}

export function CreditDialog(props: Props) {
  const { t } = useTranslation();
  const query = useRead('invoice.creditable', { id: props.invoice.id });
  return (
    <Dialog onClose={props.onClose} title={t('correct.creditTitle', { number: props.invoice.number ?? '' })} size={640}>
      <QueryView query={query}>{(there) => <CreditForm {...props} there={there} />}</QueryView>
    </Dialog>
  );
}

type Way = 'full' | 'lines' | 'amounts';

function CreditForm({ invoice, there, onClose, onDone }: Props & { there: Creditable }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [way, setWay] = useState<Way>('full');
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [reason, setReason] = useState('');
  const [free, setFree] = useState(true);
  const [error, setError] = useState<string | null>(null);
  const credit = useWrite('invoice.credit', { onError: () => true });
  const currency = there.total.currency;
  const [wish, wrong] = wishOf(way, typed, there);
  const preview = useRead('invoice.credit_preview', { id: invoice.id, wish }, { enabled: !wrong });
  const refused = preview.error ? fieldWords(RpcError.from(preview.error), t) : null;
  const holds = there.lines.some((line) => line.holds);
  const field = (key: string, label: string, left: string) => (
    <TextInput
      aria-label={label}
      placeholder={left}
      value={typed[key] ?? ''}
      onChange={(event) => setTyped({ ...typed, [key]: event.currentTarget.value })}
      styles={{ input: { textAlign: 'right' } }}
      w={120}
    />
  );
  async function run() {
    try {
      const release = holds && free;
      const note = await credit.mutateAsync({ id: invoice.id, wish, reason: reason.trim(), release });
      showDone(t('correct.creditDone', { number: note.number ?? '' }));
      onClose();
      onDone(note.id);
    } catch (thrown) {
      setError(fieldWords(RpcError.from(thrown), t));
    }
  }
  if (there.left.minor === 0) return <Text size="sm">{t('correct.nothingLeft')}</Text>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <Stack gap={14}>
        <SegmentedControl
          value={way}
          onChange={(next) => setWay(next as Way)}
          data={(['full', 'lines', 'amounts'] as const).map((value) => ({ value, label: t(`correct.way_${value}`) }))}
        />
        {way === 'full' && <Text size="sm">{t('correct.fullText', { left: format.money(there.left) })}</Text>}
        {way === 'lines' && (
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
                        {field(line.line_id, t('correct.quantityOf', { name: line.description }), '0')}
                      </td>
                    </tr>
                  );
                })}
            </tbody>
          </table>
        )}
        {way === 'amounts' && (
          <table className={table.table}>
            <tbody>
              {there.shares.map((share, n) => {
                const name = share.taxes.join(', ') || t('correct.noTax');
                return share.left.minor > 0 ? (
                  <tr key={name}>
                    <td>{name}</td>
                    <td className={table.num}>{t('correct.left', { left: format.money(share.left) })}</td>
                    <td style={{ width: 130 }}>{field(`share-${n}`, t('correct.amountOf', { name }), '0')}</td>
                  </tr>
                ) : null;
              })}
            </tbody>
          </table>
        )}
        {way === 'amounts' && (
          <Text size="xs" c="dimmed">
            {t(there.inclusive ? 'correct.withTax' : 'correct.withoutTax', { currency })}
          </Text>
        )}
        <Textarea
          label={t('correct.printedReason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          autosize
          minRows={2}
        />
        {holds && (
          <Checkbox
            label={t('correct.free')}
            description={t('correct.freeHint')}
            checked={free}
            onChange={(event) => setFree(event.currentTarget.checked)}
          />
        )}
        <Text size="sm" role="status">
          {wrong || !preview.data
            ? t('correct.typeSomething')
            : t('correct.comesTo', {
                total: format.money(preview.data.total),
                settles: format.money(preview.data.settles),
              })}
        </Text>
        {(error || (!wrong && refused)) && (
          <Text size="sm" c="var(--red)" role="alert">
            {error ?? refused}
          </Text>
        )}
        <Group justify="flex-end">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" variant="filled" disabled={wrong || !preview.data} loading={credit.isPending}>
            {t('correct.creditDo')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** What was typed as a wish, and whether it cannot be one yet. */
function wishOf(way: Way, typed: Record<string, string>, there: Creditable): [CreditWish, boolean] {
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
