import { ActionIcon, Button, Group, Select, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readDecimal, showDecimal } from '../../components/edit/decimal';
import { FieldRow, SectionHead } from '../../components/edit/FieldRow';
import { EditMoney } from '../../components/edit/typed';
import { useSave } from '../../components/edit/useSave';
import { fieldWords } from '../../components/fieldWords';
import { QueryView } from '../../components/QueryView';
import table from '../../components/table.module.css';
import { useFormat } from '../../format/useFormat';
import { RpcError } from '../../ipc/host';
import { useRead } from '../../ipc/query';
import type { Authority, ReferenceRate, Settings } from '../../ipc/types';
import { useSettingsSave } from '../settings/useSettings';
import { LateTermsFields } from './LateTermsFields';
import classes from './late.module.css';

const AUTHORITIES: Authority[] = ['ecb', 'bundesbank', 'boe'];

/** What late payment costs, what is too small to be asked for, and the rates that laws refer to. */
export function LateSettings() {
  const { t } = useTranslation();
  const settings = useRead('settings.get', {});
  const rates = useRead('late.rates', {});
  return (
    <>
      <QueryView query={settings}>{(found) => <Terms settings={found} />}</QueryView>
      <SectionHead title={t('late.rates')} />
      <p className={classes.hint}>{t('late.ratesHint')}</p>
      <QueryView query={rates}>{(list) => <Rates rates={list.rates} />}</QueryView>
    </>
  );
}

function Terms({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const save = useSettingsSave();
  return (
    <>
      <FieldRow wide label={t('late.terms')} hint={t('late.termsHint')}>
        <LateTermsFields
          value={settings.late_terms}
          currency={settings.currency}
          look="box"
          onSave={(terms) => save({ late_terms: terms ?? { kind: 'none' } })}
        />
      </FieldRow>
      <FieldRow wide label={t('late.small')} hint={t('late.smallHint')}>
        <EditMoney
          label={t('late.small')}
          money={{ minor: settings.small_difference_minor, currency: settings.currency }}
          look="box"
          onSave={(small_difference_minor) => save({ small_difference_minor })}
        />
      </FieldRow>
    </>
  );
}

/** The first days of half-years from the one to come back, for which a rate can be said. */
function halfYears(today: string): string[] {
  const year = Number(today.slice(0, 4));
  return [year + 1, year, year - 1].flatMap((y) => [`${y}-07-01`, `${y}-01-01`]);
}

function Rates({ rates }: { rates: ReferenceRate[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const set = useSave('late.rate_set');
  const remove = useSave('late.rate_delete');
  const [authority, setAuthority] = useState<Authority>('ecb');
  const today = format.today();
  const [from, setFrom] = useState(`${today.slice(0, 4)}-${Number(today.slice(5, 7)) < 7 ? '01' : '07'}-01`);
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const shown = rates.filter((r) => r.authority === authority);
  async function add() {
    const percent = readDecimal(text);
    if (percent === null) return setError(t('rules.not_a_number'));
    try {
      await set({ authority, from, percent }, t('late.rateAdded', { day: format.day(from) }));
      setText('');
      setError(undefined);
    } catch (thrown) {
      setError(fieldWords(RpcError.from(thrown), t));
    }
  }
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Group gap={8} mb={10} align="flex-start">
          <Select
            aria-label={t('late.authority')}
            w={240}
            allowDeselect={false}
            value={authority}
            data={AUTHORITIES.map((value) => ({ value, label: t(`late.authority_${value}`) }))}
            onChange={(value) => setAuthority((value ?? 'ecb') as Authority)}
          />
          <Select
            aria-label={t('late.from')}
            w={150}
            allowDeselect={false}
            value={from}
            data={halfYears(today).map((value) => ({ value, label: format.day(value) }))}
            onChange={(value) => setFrom(value ?? from)}
          />
          <TextInput
            aria-label={t('late.rate')}
            placeholder={t('late.rate')}
            w={120}
            value={text}
            error={error}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button type="submit" h={36} disabled={text.trim() === ''}>
            {t('late.addRate')}
          </Button>
        </Group>
      </form>
      <table className={table.table} style={{ maxWidth: 590 }}>
        <tbody>
          {shown.map((rate) => (
            <tr key={rate.from}>
              <td>{format.day(rate.from)}</td>
              <td className={table.faint}>{rate.own && t('late.own')}</td>
              <td className={table.num} style={{ width: 120 }}>
                {showDecimal(rate.percent, format.locale)} %
              </td>
              <td style={{ width: 44, padding: 0 }}>
                {rate.own && (
                  <ActionIcon
                    aria-label={t('late.dropRate', { day: format.day(rate.from) })}
                    title={t('late.dropRate', { day: format.day(rate.from) })}
                    onClick={() => void remove({ authority, from: rate.from }, t('common.deleted', { count: 1 }))}
                  >
                    <IconTrash size={15} stroke={1.6} />
                  </ActionIcon>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
