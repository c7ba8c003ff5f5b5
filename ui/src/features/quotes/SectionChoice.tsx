import { useTranslation } from 'react-i18next';
import { EditSelect } from '../../components/edit/EditSelect';
import type { Choice, Section } from '../../ipc/types';
import { useDraftSave } from '../invoices/useDraftSave';

const CHOICES: Choice[] = ['fixed', 'optional', 'package'];

/** Whether what stands under a heading is offered beside the rest, or instead of other packages. */
export function SectionChoice({ section }: { section: Section }) {
  const { t } = useTranslation();
  const save = useDraftSave('invoice.section_edit');
  return (
    <EditSelect
      label={t('quotes.choiceOf', { name: section.title })}
      value={section.choice}
      data={CHOICES.map((choice) => ({ value: choice, label: t(`quotes.choice_${choice}`) }))}
      onSave={(choice) => save({ section_id: section.id, choice: choice as Choice })}
    />
  );
}
