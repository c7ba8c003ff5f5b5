import { useTranslation } from 'react-i18next';
import { EditDate } from '../../components/edit/EditDate';
import { EditText } from '../../components/edit/EditText';
import { FieldRow } from '../../components/edit/FieldRow';
import { useSave } from '../../components/edit/useSave';
import type { Req } from '../../ipc/operations';
import type { Milestone, MilestoneCompletion } from '../../ipc/types';
import { KeptFiles } from '../expenses/KeptFiles';
import { isHeld } from './useMilestones';

/** What shows that it is done. The day stands once a line bills it. */
export function Evidence({ milestone: m, completion }: { milestone: Milestone; completion: MilestoneCompletion }) {
  const { t } = useTranslation();
  const save = useSave('milestone.evidence');
  const attach = useSave('milestone.attach');
  const detach = useSave('milestone.detach');
  const set = (fields: Omit<Req<'milestone.evidence'>, 'id'>) => save({ id: m.id, ...fields });
  return (
    <>
      <FieldRow label={t('milestones.on')}>
        <EditDate
          label={t('milestones.on')}
          value={completion.on}
          disabled={isHeld(m)}
          onSave={(day) => day && void set({ completed_on: day }).catch(() => undefined)}
        />
      </FieldRow>
      <FieldRow label={t('milestones.note')}>
        <EditText
          label={t('milestones.note')}
          value={completion.note}
          placeholder={t('milestones.noteHint')}
          onSave={(note) => set({ note })}
          multiline
        />
      </FieldRow>
      <FieldRow label={t('milestones.link')}>
        <EditText
          label={t('milestones.link')}
          type="url"
          value={completion.link}
          placeholder="https://"
          onSave={(link) => set({ link })}
        />
      </FieldRow>
      <KeptFiles
        title={t('milestones.evidence')}
        hint={t('milestones.dropHint')}
        files={completion.files}
        locked={!!m.invoice_number}
        onAttach={async (file, said) => (await attach({ id: m.id, file }, said)).completion?.files ?? []}
        onDetach={(file_id, said) => detach({ file_id }, said)}
      />
    </>
  );
}
