import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusTag } from '../../components/StatusTag';
import { Swatch } from '../../components/Swatch';
import table from '../../components/table.module.css';
import { useFormat } from '../../format/useFormat';
import type { Project, ProjectFigures, ProjectStatus } from '../../ipc/types';
import { StartButton } from '../tasks/StartButton';
import { BudgetBar } from './BudgetBar';
import classes from './projects.module.css';
import { groupByClient, useProjectFigures } from './useProjects';

export const STATUS_TONE: Record<ProjectStatus, 'neutral' | 'good' | 'warn'> = {
  planned: 'neutral',
  active: 'good',
  paused: 'warn',
  done: 'neutral',
};

interface Props {
  projects: Project[];
  selected?: string;
  onOpen: (id: string) => void;
}

export function ProjectTable({ projects, selected, onOpen }: Props) {
  const { t } = useTranslation();
  const { locale } = useFormat();
  const figures = useProjectFigures();
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th>{t('common.name')}</th>
          <th style={{ width: 112 }}>{t('projects.status')}</th>
          <th style={{ width: '22%' }}>{t('projects.budget')}</th>
          <th className={`${table.num} ${table.wide}`} style={{ width: 90 }}>
            {t('projects.openTasks')}
          </th>
          <th className={table.num} style={{ width: 86 }}>
            {t('projects.tracked')}
          </th>
          <th className={table.num} style={{ width: 86 }}>
            {t('projects.unbilled')}
          </th>
          <th style={{ width: 46 }}>
            <span className="sr-only">{t('tasks.startColumn')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {groupByClient(projects, locale).map((group) => (
          <Fragment key={group.clientId ?? 'own'}>
            <tr>
              <th scope="rowgroup" colSpan={6} className={classes.group}>
                {group.clientName ?? t('projects.own')}
              </th>
              <td className={table.wide} />
            </tr>
            {group.projects.map((project) => (
              <ProjectRow
                key={project.id}
                project={project}
                figures={figures.get(project.id)}
                on={project.id === selected}
                onOpen={() => onOpen(project.id)}
              />
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  project: Project;
  figures: ProjectFigures | undefined;
  on: boolean;
  onOpen: () => void;
}

function ProjectRow({ project, figures: f, on, onOpen }: RowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <tr data-click data-on={on || undefined} onClick={onOpen}>
      <td>
        <span className={classes.name}>
          <Swatch color={project.color} />
          <button type="button" className={table.open} onClick={onOpen}>
            {project.name}
          </button>
          {!project.billable && <span className={table.faint}>{t('projects.notBillable')}</span>}
        </span>
      </td>
      <td>
        <StatusTag tone={STATUS_TONE[project.status]}>{t(`projects.status_${project.status}`)}</StatusTag>
      </td>
      <td>
        {project.budget_seconds && f ? <BudgetBar tracked={f.tracked_seconds} budget={project.budget_seconds} /> : null}
      </td>
      <td className={`${table.num} ${table.quiet} ${table.wide}`}>{f?.tasks_open || ''}</td>
      <td className={table.num}>{f?.tracked_seconds ? format.duration(f.tracked_seconds) : ''}</td>
      <td className={`${table.num} ${table.strong}`}>
        {f?.unbilled_seconds ? format.duration(f.unbilled_seconds) : ''}
      </td>
      <td style={{ padding: '0 8px' }}>
        {!project.archived && <StartButton link={{ project_id: project.id }} name={project.name} />}
      </td>
    </tr>
  );
}
