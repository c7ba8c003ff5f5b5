import { ActionIcon, Radio } from '@mantine/core';
import { IconArchive, IconArrowBarToRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddRow } from '../../components/edit/AddRow';
import { EditSelect } from '../../components/edit/EditSelect';
import { EditText } from '../../components/edit/EditText';
import { SectionHead } from '../../components/edit/FieldRow';
import { useSave } from '../../components/edit/useSave';
import { QueryView } from '../../components/QueryView';
import table from '../../components/table.module.css';
import { useRead } from '../../ipc/query';
import type { Numbers, Reset, Series } from '../../ipc/types';
import { NumberRegister } from './NumberRegister';
import { StartDialog } from './StartDialog';

const TOKENS = ['{YYYY}', '{YY}', '{MM}', '{CLIENT}', '{####}'] as const;
const KINDS = ['invoice', 'credit_note'] as const satisfies Numbers[];
const RESETS = ['never', 'yearly', 'monthly'] as const satisfies Reset[];

export function NumberingSection() {
  const { t } = useTranslation();
  const add = useSave('series.add');
  return (
    <QueryView query={useRead('series.list', {})}>
      {({ series }) => (
        <>
          {KINDS.map((kind) => (
            <section key={kind}>
              <SectionHead title={t(`numbers.kind_${kind}`)} />
              <SeriesTable series={series.filter((s) => s.kind === kind && !s.archived)} />
              <AddRow
                label={t('numbers.add')}
                onAdd={(name) => add({ kind, name, pattern: `${name.slice(0, 8)}-{YYYY}-{####}` })}
              />
            </section>
          ))}
          <p className={table.faint} style={{ fontSize: 12 }}>
            {TOKENS.join('  ')} · {t('settings.tokens')}
          </p>
          <NumberRegister />
        </>
      )}
    </QueryView>
  );
}

function SeriesTable({ series }: { series: Series[] }) {
  const { t } = useTranslation();
  const save = useSave('series.edit');
  const [starting, setStarting] = useState<Series | null>(null);
  const cell = { padding: 0 };
  return (
    <>
      <table className={table.table}>
        <thead>
          <tr>
            <th style={{ width: 70 }}>{t('numbers.usual')}</th>
            <th style={{ width: 120 }}>{t('common.name')}</th>
            <th>{t('settings.pattern')}</th>
            <th className={table.wide} style={{ width: 120 }}>
              {t('numbers.reset')}
            </th>
            <th className={table.wide} style={{ width: 140 }}>
              {t('settings.nextNumber')}
            </th>
            <td style={{ width: 84 }} />
          </tr>
        </thead>
        <tbody>
          {series.map(({ id, name, pattern, reset, usual, own, next_number, ...rest }) => (
            <tr key={id}>
              <td>
                <Radio
                  aria-label={t('numbers.usualOf', { name })}
                  checked={usual}
                  disabled={!own}
                  onChange={() => void save({ id, usual: true }).catch(() => undefined)}
                />
              </td>
              <td style={cell}>
                <EditText
                  label={t('settings.seriesName', { name })}
                  value={name}
                  onSave={(text) => save({ id, name: text })}
                />
              </td>
              <td style={cell}>
                <EditText
                  label={t('settings.seriesPattern', { name })}
                  value={pattern}
                  onSave={(text) => save({ id, pattern: text })}
                />
              </td>
              <td className={table.wide} style={cell}>
                <EditSelect
                  label={t('numbers.resetOf', { name })}
                  value={reset}
                  data={RESETS.map((value) => ({ value, label: t(`numbers.reset_${value}`) }))}
                  onSave={(value) => save({ id, reset: value as Reset })}
                />
              </td>
              <td className={`${table.quiet} ${table.wide}`} title={t('numbers.tentative')}>
                {next_number}
              </td>
              <td className={table.num}>
                {own && !rest.per_client && (
                  <ActionIcon
                    aria-label={`${t('numbers.start')} ${name}`}
                    title={t('numbers.start')}
                    onClick={() => setStarting({ id, name, pattern, reset, usual, own, next_number, ...rest })}
                  >
                    <IconArrowBarToRight size={15} stroke={1.6} />
                  </ActionIcon>
                )}
                {series.length > 1 && (
                  <ActionIcon
                    aria-label={`${t('common.archive')}: ${name}`}
                    title={t('common.archive')}
                    onClick={() => void save({ id, archived: true }).catch(() => undefined)}
                  >
                    <IconArchive size={15} stroke={1.6} />
                  </ActionIcon>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {starting && <StartDialog series={starting} onClose={() => setStarting(null)} />}
    </>
  );
}
