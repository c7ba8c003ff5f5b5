import { Button, Group, Menu, Switch, Text } from '@mantine/core';
import { IconCoins } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddRow } from '../../components/edit/AddRow';
import { EditSelect } from '../../components/edit/EditSelect';
import { EditText } from '../../components/edit/EditText';
import { FieldRow, SectionHead } from '../../components/edit/FieldRow';
import { ThingMenu } from '../../components/edit/ThingMenu';
import { EditDuration } from '../../components/edit/typed';
import { useSave } from '../../components/edit/useSave';
import { QueryView } from '../../components/QueryView';
import { SidePanel } from '../../components/SidePanel';
import { StatusTag } from '../../components/StatusTag';
import { Swatch } from '../../components/Swatch';
import { parseMoney } from '../../format/money';
import { useFormat } from '../../format/useFormat';
import type { Req } from '../../ipc/operations';
import { useRead } from '../../ipc/query';
import type { Project, ProjectStatus } from '../../ipc/types';
import { NewDeposit } from '../invoices/NewDeposit';
import { MailButton } from '../mail/MailButton';
import { MailLog } from '../mail/MailLog';
import { MilestoneSection } from '../milestones/MilestoneSection';
import { RatesTable } from '../rates/RatesTable';
import { StartButton } from '../tasks/StartButton';
import { StatusMenu } from '../tasks/StatusMenu';
import { STATUSES } from '../tasks/taskSearch';
import { BudgetBar } from './BudgetBar';
import { ColorPicker } from './ColorPicker';
import classes from './projects.module.css';
import { useProjectFigures } from './useProjects';

const LIFE: ProjectStatus[] = ['planned', 'active', 'paused', 'done'];

interface Props {
  id: string;
  /** Shown open from the beginning. */
  milestone?: string;
  onClose: () => void;
}

export function ProjectPanel({ id, milestone, onClose }: Props) {
  const { t } = useTranslation();
  const query = useRead('project.show', { id });
  const project = query.data;
  return (
    <SidePanel
      opened
      onClose={onClose}
      size={460}
      title={
        <span className={classes.name}>
          <Swatch color={project?.color} size={11} />
          {project?.name ?? t('projects.title')}
          {project?.archived && <StatusTag tone="neutral">{t('common.archived')}</StatusTag>}
          {project && <ProjectMenu project={project} onGone={onClose} />}
        </span>
      }
    >
      <QueryView query={query}>
        {(data) => (
          <>
            <Fields project={data} />
            <Mails project={data} />
            <ProjectMilestones project={data} open={milestone} />
            <Tasks project={data} />
            <SectionHead title={t('rates.title')} />
            <ProjectRates project={data} />
          </>
        )}
      </QueryView>
    </SidePanel>
  );
}

/** The client's currency, else the workspace's. */
function useCurrencyOf(project: Project): string {
  const format = useFormat();
  const clients = useRead('client.list', {}).data?.clients ?? [];
  return clients.find((c) => c.id === project.client_id)?.currency ?? format.currency;
}

function ProjectRates({ project }: { project: Project }) {
  return <RatesTable scope="project" scopeId={project.id} currency={useCurrencyOf(project)} />;
}

/** What is written to the client about it; a project of one's own has nobody to write to. */
function Mails({ project }: { project: Project }) {
  const { t } = useTranslation();
  if (!project.client_id) return null;
  const about = { about: 'project', id: project.id } as const;
  return (
    <>
      <Group gap={8} my={8}>
        <MailButton about={about} name={project.name} writes />
        <MailButton about={about} name={project.name} kind="review_request" label={t('mail.askReview')} writes />
      </Group>
      <MailLog of={{ about_id: project.id }} subjects />
    </>
  );
}

function ProjectMilestones({ project, open }: { project: Project; open?: string }) {
  return <MilestoneSection project={project} currency={useCurrencyOf(project)} open={open} />;
}

/** What is agreed for all of it. */
function Agreed({ project }: { project: Project }) {
  const { t } = useTranslation();
  const format = useFormat();
  const save = useSave('project.edit');
  const usual = useCurrencyOf(project);
  const currency = project.budget?.currency ?? usual;
  return (
    <FieldRow label={t('projects.agreed', { currency })}>
      <EditText
        label={t('projects.agreed', { currency })}
        value={project.budget ? format.amount(project.budget) : ''}
        placeholder={t('projects.notAgreed')}
        check={(text) => (text.trim() && parseMoney(text, currency) === null ? t('rules.not_an_amount') : null)}
        onSave={(text) => {
          const minor = text.trim() ? parseMoney(text, currency) : null;
          return save({ id: project.id, budget: minor === null ? null : { minor, currency } });
        }}
      />
    </FieldRow>
  );
}

function Fields({ project }: { project: Project }) {
  const { t } = useTranslation();
  const format = useFormat();
  const clients = useRead('client.list', {}).data?.clients ?? [];
  const figures = useProjectFigures().get(project.id);
  const save = useSave('project.edit');
  const set = (fields: Omit<Req<'project.edit'>, 'id'>) => save({ id: project.id, ...fields });
  return (
    <>
      <FieldRow label={t('common.name')}>
        <EditText label={t('common.name')} value={project.name} onSave={(name) => set({ name })} strong />
      </FieldRow>
      <FieldRow label={t('projects.client')}>
        <EditSelect
          label={t('projects.client')}
          value={project.client_id ?? null}
          data={clients.map((c) => ({ value: c.id, label: c.name }))}
          placeholder={t('projects.own')}
          searchable
          clearable
          onSave={(client_id) => set({ client_id })}
        />
      </FieldRow>
      <FieldRow label={t('projects.status')}>
        <EditSelect
          label={t('projects.status')}
          value={project.status}
          data={LIFE.map((value) => ({ value, label: t(`projects.status_${value}`) }))}
          onSave={(status) => set({ status: (status ?? 'active') as ProjectStatus })}
        />
      </FieldRow>
      <FieldRow label={t('projects.color')}>
        <ColorPicker value={project.color} onPick={(color) => void set({ color }).catch(() => undefined)} />
      </FieldRow>
      <FieldRow label={t('projects.billable')}>
        <Switch
          my={6}
          ml={8}
          checked={project.billable}
          aria-label={t('projects.billable')}
          onChange={(event) => void set({ billable: event.currentTarget.checked }).catch(() => undefined)}
        />
      </FieldRow>
      <FieldRow
        label={t('projects.budget')}
        hint={
          project.budget_seconds && figures ? (
            <BudgetBar tracked={figures.tracked_seconds} budget={project.budget_seconds} />
          ) : undefined
        }
      >
        <EditDuration
          label={t('projects.budget')}
          seconds={project.budget_seconds}
          maxHours={100_000}
          placeholder={t('projects.noBudget')}
          onSave={(budget_seconds) => set({ budget_seconds })}
        />
      </FieldRow>
      <Agreed project={project} />
      <FieldRow label={t('common.note')}>
        <EditText label={t('common.note')} value={project.note} onSave={(note) => set({ note })} multiline />
      </FieldRow>
      {figures && figures.profit.length > 0 && (
        <Text mt={10} mb={-4} fz={13} c="var(--ink2)">
          {t('projects.profit', {
            earned: format.moneyList(figures.earned),
            costs: format.moneyList(figures.costs),
            profit: format.moneyList(figures.profit),
          })}
        </Text>
      )}
      <Group gap={10} my={10} fz={13} c="var(--ink2)">
        {t('projects.figures', {
          tracked: format.duration(figures?.tracked_seconds ?? 0),
          unbilled: format.duration(figures?.unbilled_seconds ?? 0),
        })}
        <StartButton link={{ project_id: project.id }} name={project.name} />
      </Group>
    </>
  );
}

function Tasks({ project }: { project: Project }) {
  const { t } = useTranslation();
  const tasks = useRead('task.list', { project_id: project.id, status: [...STATUSES] }).data?.tasks ?? [];
  const save = useSave('task.add');
  return (
    <section>
      <SectionHead title={t('tasks.title')}>
        <Button
          size="compact-xs"
          variant="subtle"
          component={Link}
          to="/tasks"
          search={{ project: project.id } as never}
        >
          {t('projects.showTasks')}
        </Button>
      </SectionHead>
      {tasks.map((task) => (
        <div key={task.id} className={classes.tasks}>
          <StatusMenu task={task} />
          <Link to="/tasks" search={{ id: task.id, project: project.id } as never}>
            {task.name}
          </Link>
          <StartButton link={{ task_id: task.id }} name={task.name} />
        </div>
      ))}
      <AddRow
        label={t('tasks.addHere')}
        onAdd={(name) => save({ name, project_id: project.id }, t('tasks.added', { name }))}
      />
    </section>
  );
}

function ProjectMenu({ project, onGone }: { project: Project; onGone: () => void }) {
  const { t } = useTranslation();
  const archive = useSave('project.archive');
  const remove = useSave('project.delete');
  const [asking, setAsking] = useState(false);
  const { id, name, archived } = project;
  return (
    <>
      <ThingMenu
        name={name}
        archived={archived}
        onArchive={() =>
          archive({ id, archived: !archived }, t(archived ? 'projects.restored' : 'projects.archived', { name }))
        }
        ask={{ title: t('projects.deleteTitle', { name }), text: t('projects.deleteText') }}
        onDelete={() => remove({ id }, t('projects.deleted', { name })).then(onGone)}
      >
        {project.client_id && !archived && (
          <Menu.Item leftSection={<IconCoins size={15} stroke={1.6} />} onClick={() => setAsking(true)}>
            {t('deposits.ask')}
          </Menu.Item>
        )}
      </ThingMenu>
      {asking && <NewDeposit clientId={project.client_id ?? null} projectId={id} onClose={() => setAsking(false)} />}
    </>
  );
}
