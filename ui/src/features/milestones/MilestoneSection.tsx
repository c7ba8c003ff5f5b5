import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddRow } from '../../components/edit/AddRow';
import { SectionHead } from '../../components/edit/FieldRow';
import { useSave } from '../../components/edit/useSave';
import { QueryView } from '../../components/QueryView';
import { useRead, useWrite } from '../../ipc/query';
import type { Id, MilestoneList, Project } from '../../ipc/types';
import { useAnnouncements } from '../invoices/useAnnouncements';
import { MilestoneProgress } from './MilestoneProgress';
import { MilestoneRow } from './MilestoneRow';
import classes from './milestones.module.css';
import { PlanDialog } from './PlanDialog';
import { readMilestone } from './readMilestone';
import { useMilestoneOrder } from './useMilestones';

const DRAG_PX = 4;

interface Props {
  project: Project;
  /** In which its client is billed. */
  currency: string;
  /** Shown open from the beginning. */
  open?: Id;
}

/** What a project is paid for step by step. */
export function MilestoneSection({ project, currency, open }: Props) {
  const { t } = useTranslation();
  const query = useRead('milestone.list', { project_id: project.id });
  const [planning, setPlanning] = useState(false);
  return (
    <section aria-label={t('milestones.title')}>
      <SectionHead title={t('milestones.title')}>
        {project.budget && (
          <Button size="compact-xs" variant="subtle" onClick={() => setPlanning(true)}>
            {t('milestones.plan')}
          </Button>
        )}
        {query.data && <BillAll project={project} list={query.data} />}
      </SectionHead>
      <QueryView query={query}>
        {(list) => <Milestones key={project.id} project={project} currency={currency} list={list} open={open} />}
      </QueryView>
      {planning && <PlanDialog project={project} onClose={() => setPlanning(false)} />}
    </section>
  );
}

/** All that are done and come to something, onto one draft. */
function BillAll({ project, list }: { project: Project; list: MilestoneList }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const bill = useWrite('milestone.bill', {
    onSuccess: ({ id }) => void navigate({ to: '/invoices/$id', params: { id } }),
  });
  const ready = list.milestones.filter((m) => m.state === 'completed' && m.amount);
  if (ready.length === 0 || !project.client_id) return null;
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      loading={bill.isPending}
      onClick={() => bill.mutate({ milestone_ids: ready.map((m) => m.id) })}
    >
      {t('milestones.billCount', { count: ready.length })}
    </Button>
  );
}

function Milestones({ project, currency, list, open }: Props & { list: MilestoneList }) {
  const { t } = useTranslation();
  const add = useSave('milestone.add');
  const [shown, setShown] = useState<Id | null>(open ?? null);
  const { milestones, place } = useMilestoneOrder(list.milestones);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: DRAG_PX } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const announcements = useAnnouncements(milestones);
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    if (over)
      place(
        String(active.id),
        milestones.findIndex((m) => m.id === over.id),
      );
  };
  async function onAdd(line: string) {
    const { name, ...price } = readMilestone(line, currency);
    await add({ project_id: project.id, name, ...price }, t('milestones.added', { name }));
  }
  return (
    <>
      <MilestoneProgress project={project} list={list} />
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragEnd={onDragEnd}
        accessibility={{ announcements, screenReaderInstructions: { draggable: t('invoices.dragHelp') } }}
      >
        <SortableContext items={milestones.map((m) => m.id)} strategy={verticalListSortingStrategy}>
          <ul className={classes.list}>
            {milestones.map((milestone, index) => (
              <MilestoneRow
                key={milestone.id}
                milestone={milestone}
                currency={currency}
                open={milestone.id === shown}
                onOpen={(now) => setShown(now ? milestone.id : null)}
                onMove={(by) => place(milestone.id, index + by)}
              />
            ))}
          </ul>
        </SortableContext>
      </DndContext>
      {milestones.length === 0 && <p className={classes.empty}>{t('milestones.empty')}</p>}
      <AddRow label={t(project.budget ? 'milestones.addHint' : 'milestones.addHintAmount')} onAdd={onAdd} />
    </>
  );
}
