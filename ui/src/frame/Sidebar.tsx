import { ActionIcon, Tooltip } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CaptureIndicator } from '../features/capture/Indicator';
import { useRead } from '../ipc/query';
import { Mark } from './Mark';
import classes from './Sidebar.module.css';
import { SyncDot } from './SyncDot';
import { type ALL_SCREENS, BOTTOM, SCREENS } from './screens';

const UNDER = [
  ['/retainers', '/clients'],
  ['/messages', '/clients'],
  ['/merges', '/clients'],
  ['/items', '/invoices'],
  ['/recurring', '/invoices'],
] as const;

export function Sidebar({ collapsed, onToggle }: { collapsed: boolean; onToggle: () => void }) {
  const { t } = useTranslation();
  const counts = useCounts();
  const toggle = t(collapsed ? 'frame.expand' : 'frame.collapse');
  const Toggle = collapsed ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  // Some screens are reached through another one.
  const within = useLocation({ select: ({ pathname }) => UNDER.find(([path]) => pathname.startsWith(path))?.[1] });
  const item = ({ to, label, icon: Icon }: (typeof ALL_SCREENS)[number]) => (
    <Tooltip key={to} label={t(`frame.${label}`)} position="right" disabled={!collapsed}>
      <Link
        to={to}
        className={classes.item}
        data-on={within === to || undefined}
        activeProps={{ 'data-on': true }}
        activeOptions={{ exact: to === '/', includeSearch: false }}
      >
        <Icon size={16} stroke={1.6} aria-hidden />
        <span className={classes.word}>{t(`frame.${label}`)}</span>
        {counts[label] ? <span className={classes.count}>{counts[label]}</span> : null}
      </Link>
    </Tooltip>
  );
  return (
    <nav className={classes.side} data-collapsed={collapsed || undefined} aria-label={t('frame.navigation')}>
      <div className={classes.brand}>
        <Mark size={20} />
        <span className={classes.word}>Stint</span>
        <ActionIcon className={classes.toggle} onClick={onToggle} aria-label={toggle} title={toggle} size={24}>
          <Toggle size={16} stroke={1.6} />
        </ActionIcon>
      </div>
      {SCREENS.map(item)}
      <div className={classes.space} />
      {BOTTOM.map(item)}
      <CaptureIndicator />
      <SyncDot />
    </nav>
  );
}

function useCounts(): Partial<Record<(typeof ALL_SCREENS)[number]['label'], number>> {
  const needs = useRead('home.today', {}).data?.needs.length;
  const tasks = useRead('task.list', { status: ['in_progress', 'waiting', 'open'] }).data?.tasks.length;
  const drafts = useRead('invoice.list', {}).data?.counts;
  return { inbox: needs, tasks, invoices: drafts && drafts.draft + drafts.overdue };
}
