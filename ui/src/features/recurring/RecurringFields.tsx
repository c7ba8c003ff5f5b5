import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DOCUMENT_LANGUAGES } from '../../components/edit/documentLanguages';
import { EditDate } from '../../components/edit/EditDate';
import { EditSelect } from '../../components/edit/EditSelect';
import { EditText } from '../../components/edit/EditText';
import { FieldRow } from '../../components/edit/FieldRow';
import { EditWhole } from '../../components/edit/typed';
import { useSave } from '../../components/edit/useSave';
import { fieldWords } from '../../components/fieldWords';
import { RpcError } from '../../ipc/host';
import type { Req } from '../../ipc/operations';
import { useRead } from '../../ipc/query';
import type { RecurringCovers, RecurringMode, RecurringUnbilled, RecurringView } from '../../ipc/types';
import { RhythmFields } from './RhythmFields';
import classes from './recurring.module.css';
import { type Typed, toRule, typed } from './rhythm';

const COVERS: RecurringCovers[] = ['ahead', 'behind', 'nothing'];
const MODES: RecurringMode[] = ['draft', 'issue'];
const LONGEST_TERMS = 365;

export function RecurringFields({ rule }: { rule: RecurringView }) {
  const { t } = useTranslation();
  const save = useSave('recurring.edit');
  const [wrong, setWrong] = useState<string | null>(null);
  const set = (fields: Omit<Req<'recurring.edit'>, 'id'>) => save({ id: rule.id, ...fields });
  const projects = useRead('project.list', { client_id: rule.client_id }).data?.projects ?? [];
  const series = useRead('series.list', {}).data?.series.filter((s) => s.kind === 'invoice' && !s.archived) ?? [];
  const usual = t('recurring.asClient', { client: rule.client_name });
  const setRhythm = (parts: Typed) =>
    set({ rrule: toRule(parts, rule.rhythm) }).then(
      () => setWrong(null),
      (thrown: unknown) => setWrong(fieldWords(RpcError.from(thrown), t)),
    );
  const along = rule.unbilled === 'project' ? (rule.project_id ?? 'nothing') : rule.unbilled;
  const billAlong = (choice: string | null) => {
    const whole = choice === 'nothing' || choice === 'client';
    const unbilled = (whole ? choice : 'project') as RecurringUnbilled;
    return set({ unbilled, project_id: whole ? null : choice });
  };
  return (
    <>
      <FieldRow label={t('common.name')}>
        <EditText label={t('common.name')} value={rule.name} onSave={(name) => set({ name })} strong />
      </FieldRow>
      <div className={classes.rhythm}>
        <RhythmFields value={typed(rule.rhythm)} kept={rule.rhythm} onChange={(parts) => void setRhythm(parts)} />
        {wrong && (
          <p className={classes.wrong} role="alert">
            {wrong}
          </p>
        )}
      </div>
      <FieldRow label={t('recurring.firstDay')}>
        <EditDate
          label={t('recurring.firstDay')}
          value={rule.starts_on}
          onSave={(day) =>
            day &&
            void set({ starts_on: day }).then(
              () => setWrong(null),
              (thrown: unknown) => setWrong(fieldWords(RpcError.from(thrown), t)),
            )
          }
        />
      </FieldRow>
      <FieldRow label={t('recurring.covers')}>
        <EditSelect
          label={t('recurring.covers')}
          value={rule.covers}
          data={COVERS.map((value) => ({ value, label: t(`recurring.covers_${value}`) }))}
          onSave={(covers) => set({ covers: covers as RecurringCovers })}
        />
      </FieldRow>
      <FieldRow label={t('recurring.mode')} hint={t(`recurring.modeHint_${rule.mode}`)}>
        <EditSelect
          label={t('recurring.mode')}
          value={rule.mode}
          data={MODES.map((value) => ({ value, label: t(`recurring.mode_${value}`) }))}
          onSave={(mode) => set({ mode: mode as RecurringMode })}
        />
      </FieldRow>
      <FieldRow label={t('recurring.along')} hint={rule.unbilled === 'nothing' ? undefined : t('recurring.alongHint')}>
        <EditSelect
          label={t('recurring.along')}
          value={along}
          data={[
            { value: 'nothing', label: t('recurring.along_nothing') },
            { value: 'client', label: t('recurring.along_client', { client: rule.client_name }) },
            ...projects.map((p) => ({ value: p.id, label: t('recurring.along_project', { project: p.name }) })),
          ]}
          onSave={billAlong}
        />
      </FieldRow>
      <FieldRow label={t('invoices.subject')}>
        <EditText
          label={t('invoices.subject')}
          value={rule.subject}
          placeholder={t('recurring.subjectHint')}
          onSave={(subject) => set({ subject })}
        />
      </FieldRow>
      <FieldRow label={t('common.note')}>
        <EditText label={t('common.note')} value={rule.note} onSave={(note) => set({ note })} multiline />
      </FieldRow>
      <FieldRow label={t('clients.terms')}>
        <EditWhole
          label={t('clients.terms')}
          value={rule.due_days}
          max={LONGEST_TERMS}
          placeholder={usual}
          onSave={(due_days) => set({ due_days })}
        />
      </FieldRow>
      <FieldRow label={t('clients.language')}>
        <EditSelect
          label={t('clients.language')}
          value={rule.language ?? null}
          data={DOCUMENT_LANGUAGES}
          clearable
          placeholder={usual}
          onSave={(language) => set({ language: language as RecurringView['language'] | null })}
        />
      </FieldRow>
      {series.length > 1 && (
        <FieldRow label={t('recurring.series')}>
          <EditSelect
            label={t('recurring.series')}
            value={rule.series_id ?? null}
            data={series.map((s) => ({ value: s.id, label: s.name }))}
            clearable
            placeholder={t('recurring.usualSeries')}
            onSave={(series_id) => set({ series_id })}
          />
        </FieldRow>
      )}
    </>
  );
}
