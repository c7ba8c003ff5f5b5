import { useTranslation } from 'react-i18next';
import { EditDate } from '../../components/edit/EditDate';
import { EditSelect } from '../../components/edit/EditSelect';
import { EditText } from '../../components/edit/EditText';
import { FieldRow } from '../../components/edit/FieldRow';
import { useSave } from '../../components/edit/useSave';
import type { Req } from '../../ipc/operations';
import { useRead } from '../../ipc/query';
import type { Retainer, RetainerCadence, RetainerOverUse, RetainerRollOver } from '../../ipc/types';
import { parseAmount, typedAmount } from './useRetainers';

const ROLL_OVERS: RetainerRollOver[] = ['none', 'all', 'up_to'];
const OVER_USES: RetainerOverUse[] = ['bill', 'warn', 'cover'];
const CADENCES: RetainerCadence[] = ['month', 'quarter', 'year', 'once'];

/** Whole percents, "80, 100"; null when something else is typed. */
function parseAlerts(text: string): number[] | null {
  const words = text.split(/[\s,;%]+/).filter(Boolean);
  const alerts = words.map(Number);
  return alerts.every((n) => Number.isInteger(n) && n > 0) ? alerts : null;
}

export function RetainerFields({ retainer }: { retainer: Retainer }) {
  const { t } = useTranslation();
  const save = useSave('retainer.edit');
  const set = (fields: Omit<Req<'retainer.edit'>, 'id'>) => save({ id: retainer.id, ...fields });
  const quietly = (done: Promise<unknown>) => void done.catch(() => undefined);
  const projects = useRead('project.list', { client_id: retainer.client_id }).data?.projects ?? [];
  const firm = retainer.on_documents;
  const once = retainer.cadence === 'once';
  return (
    <>
      <FieldRow label={t('common.name')}>
        <EditText label={t('common.name')} value={retainer.name} onSave={(name) => set({ name })} strong />
      </FieldRow>
      <FieldRow label={t('retainers.covers')} hint={firm ? t('retainers.firm') : undefined}>
        <EditSelect
          label={t('retainers.covers')}
          value={retainer.project_id ?? null}
          data={projects.map((p) => ({ value: p.id, label: p.name }))}
          placeholder={t('retainers.allWork', { client: retainer.client_name })}
          clearable
          disabled={firm}
          onSave={(project_id) => set({ project_id })}
        />
      </FieldRow>
      <FieldRow label={t('retainers.cadence')}>
        <EditSelect
          label={t('retainers.cadence')}
          value={retainer.cadence}
          data={CADENCES.map((value) => ({ value, label: t(`retainers.cadence_${value}`) }))}
          disabled={firm}
          onSave={(cadence) => set({ cadence: cadence as RetainerCadence })}
        />
      </FieldRow>
      <FieldRow label={t('retainers.from')}>
        <EditDate
          label={t('retainers.from')}
          value={retainer.starts_on}
          disabled={firm}
          onSave={(day) => day && quietly(set({ starts_on: day }))}
        />
      </FieldRow>
      <FieldRow label={t('retainers.to')}>
        <EditDate
          label={t('retainers.to')}
          value={retainer.ends_on}
          placeholder={t('retainers.open')}
          clearable
          onSave={(ends_on) => quietly(set({ ends_on }))}
        />
      </FieldRow>
      {!once && (
        <>
          <FieldRow label={t('retainers.rollOver')}>
            <EditSelect
              label={t('retainers.rollOver')}
              value={retainer.roll_over}
              data={ROLL_OVERS.map((value) => ({ value, label: t(`retainers.rollOver_${value}`) }))}
              onSave={(value) =>
                set({
                  roll_over: value as RetainerRollOver,
                  ...(value === 'up_to' && { roll_over_limit: retainer.terms.at(-1)?.amount ?? 0 }),
                })
              }
            />
          </FieldRow>
          {retainer.roll_over === 'up_to' && (
            <FieldRow label={t('retainers.limit')}>
              <EditText
                label={t('retainers.limit')}
                value={typedAmount(retainer.roll_over_limit ?? 0, retainer)}
                check={(text) => (parseAmount(text, retainer) === null ? t('rules.not_an_amount') : null)}
                onSave={(text) => set({ roll_over_limit: parseAmount(text, retainer) ?? 0 })}
              />
            </FieldRow>
          )}
          {retainer.roll_over !== 'none' && (
            <FieldRow label={t('retainers.expires')} hint={t('retainers.expiresHint')}>
              <EditText
                label={t('retainers.expires')}
                value={retainer.expires_after ? String(retainer.expires_after) : ''}
                placeholder={t('retainers.never')}
                check={(text) => (/^\d{0,3}$/.test(text) ? null : t('rules.not_whole', { max: 120 }))}
                onSave={(text) => set({ expires_after: text === '' ? null : Number(text) })}
              />
            </FieldRow>
          )}
        </>
      )}
      <FieldRow label={t('retainers.overUse')}>
        <EditSelect
          label={t('retainers.overUse')}
          value={retainer.over_use}
          data={OVER_USES.map((value) => ({ value, label: t(`retainers.overUse_${value}`) }))}
          onSave={(value) => set({ over_use: value as RetainerOverUse })}
        />
      </FieldRow>
      <FieldRow label={t('retainers.alerts')} hint={t('retainers.alertsHint')}>
        <EditText
          label={t('retainers.alerts')}
          value={retainer.alerts.join(', ')}
          placeholder={t('retainers.noAlerts')}
          check={(text) => (parseAlerts(text) ? null : t('rules.not_whole', { max: 1000 }))}
          onSave={(text) => set({ alerts: parseAlerts(text) ?? [] })}
        />
      </FieldRow>
      <FieldRow label={t('common.note')}>
        <EditText label={t('common.note')} value={retainer.note} onSave={(note) => set({ note })} multiline />
      </FieldRow>
    </>
  );
}
