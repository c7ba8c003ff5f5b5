import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SectionHead } from '../../components/edit/FieldRow';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import type { Id, MilestoneState } from '../../ipc/types';
import { MilestoneTag } from './MilestoneTag';
import classes from './milestones.module.css';

const COMING: MilestoneState[] = ['overdue', 'due_soon', 'planned', 'completed'];

/** What a client is still owed, and what of it waits to be billed; nothing where there is none. */
export function ClientMilestones({ clientId }: { clientId: Id }) {
  const { t } = useTranslation();
  const format = useFormat();
  const all = useRead('milestone.list', { client_id: clientId, states: COMING }).data?.milestones ?? [];
  if (all.length === 0) return null;
  const sorted = [...all].sort((a, b) => (a.due_on ?? '9999').localeCompare(b.due_on ?? '9999'));
  return (
    <section aria-label={t('milestones.title')}>
      <SectionHead title={t('milestones.title')} />
      <ul className={classes.list}>
        {sorted.map((m) => (
          <li key={m.id} className={classes.coming}>
            <Link to="/projects" search={{ id: m.project_id, milestone: m.id }} className={classes.link}>
              {m.name}
            </Link>
            <span className={classes.amount}>{m.amount && format.money(m.amount)}</span>
            <span className={classes.about}>
              <MilestoneTag state={m.state} />
              {m.due_on && !m.completion && <span>{t('milestones.dueOn', { day: format.dayRelative(m.due_on) })}</span>}
              <span>{m.project_name}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
