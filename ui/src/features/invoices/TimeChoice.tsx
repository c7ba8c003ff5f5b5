import { Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EditDate } from '../../components/edit/EditDate';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import type { GroupBy, Id } from '../../ipc/types';
import { useDifference, useRuleWords } from '../rounding/words';
import classes from './invoices.module.css';
import { PERIODS, type Period, type PeriodName, periodOf } from './period';

export interface Choice {
  name: PeriodName;
  period: Period;
  group: GroupBy;
}

export const firstChoice: Choice = { name: 'all', period: {}, group: 'task' };
const GROUPS: GroupBy[] = ['task', 'project', 'day', 'entry'];

interface Props {
  clientId: Id | undefined;
  /** The draft that the time would be added to. */
  draftId?: Id;
  choice: Choice;
  onChange: (choice: Choice) => void;
}

/** Which unbilled time of a client goes on an invoice, and how it is put together into lines. */
export function TimeChoice({ clientId, draftId, choice, onChange }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { name, period, group } = choice;
  const set = (next: Partial<Choice>) => onChange({ ...choice, ...next });
  return (
    <Stack gap={14}>
      <Labelled label={t('invoices.period')}>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={t('invoices.period')}
          value={name}
          onChange={(value) =>
            set({ name: value as PeriodName, period: periodOf(value as PeriodName, format.today()) })
          }
          data={PERIODS.map((value) => ({ value, label: t(`invoices.period_${value}`) }))}
        />
      </Labelled>
      {name === 'custom' && (
        <Group gap={8} wrap="nowrap" grow>
          <EditDate
            label={t('common.from')}
            placeholder={t('common.from')}
            value={period.from}
            look="box"
            clearable
            onSave={(from) => set({ period: { ...period, from: from ?? undefined } })}
          />
          <EditDate
            label={t('common.to')}
            placeholder={t('common.to')}
            value={period.to}
            look="box"
            clearable
            onSave={(to) => set({ period: { ...period, to: to ?? undefined } })}
          />
        </Group>
      )}
      <Labelled label={t('invoices.group')}>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={t('invoices.group')}
          value={group}
          onChange={(value) => set({ group: value as GroupBy })}
          data={GROUPS.map((value) => ({ value, label: t(`invoices.group_${value}`) }))}
        />
      </Labelled>
      {clientId && <Unbilled clientId={clientId} period={period} draftId={draftId} />}
    </Stack>
  );
}

/** What waits, and what it would be billed as; on a draft by its rule and together with its time. */
export function useUnbilled(clientId: Id | undefined, period: Period, draftId?: Id) {
  const request = { client_id: clientId ?? '', ...period, invoice_id: draftId };
  return useRead('invoice.preview_time', request, { enabled: !!clientId, keep: true }).data;
}

function Unbilled({ clientId, period, draftId }: { clientId: Id; period: Period; draftId?: Id }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useRuleWords();
  const difference = useDifference();
  const found = useUnbilled(clientId, period, draftId);
  if (!found) return null;
  return (
    <div className={classes.found} data-none={found.entries === 0 || undefined} aria-live="polite">
      {found.entries === 0
        ? t('invoices.noTime')
        : t('invoices.timeFound', { count: found.entries, time: format.duration(found.raw_seconds) })}
      {found.held_back > 0 && <div>{t('invoices.heldBack', { count: found.held_back })}</div>}
      {found.entries > 0 && found.rounding.mode !== 'exact' && (
        <div>
          {t('rounding.billed', {
            billed: format.duration(found.billed_seconds),
            difference: difference(found.difference_seconds),
            rule: words(found.rounding),
          })}
        </div>
      )}
    </div>
  );
}

function Labelled({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <Text size="sm" fw={500} mb={4} aria-hidden>
        {label}
      </Text>
      {children}
    </div>
  );
}
