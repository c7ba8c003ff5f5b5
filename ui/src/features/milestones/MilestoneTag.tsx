import { useTranslation } from 'react-i18next';
import { StatusTag } from '../../components/StatusTag';
import type { MilestoneState } from '../../ipc/types';

const TONES: Record<MilestoneState, 'good' | 'warn' | 'bad' | 'neutral'> = {
  planned: 'neutral',
  due_soon: 'warn',
  overdue: 'bad',
  completed: 'good',
  on_draft: 'neutral',
  billed: 'neutral',
  paid: 'good',
};

export function MilestoneTag({ state }: { state: MilestoneState }) {
  const { t } = useTranslation();
  return <StatusTag tone={TONES[state]}>{t(`milestones.state_${state}`)}</StatusTag>;
}
