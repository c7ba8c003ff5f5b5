import {
  IconBriefcase,
  IconChecklist,
  IconClock,
  IconFileInvoice,
  IconInbox,
  IconMenu3,
  IconSettings,
  IconUsers,
} from '@tabler/icons-react';

/** The screens of the sidebar with the key that follows G. */
export const SCREENS = [
  { to: '/', label: 'today', icon: IconClock, key: 'd' },
  { to: '/time', label: 'time', icon: IconMenu3, key: 't' },
  { to: '/tasks', label: 'tasks', icon: IconChecklist, key: 'k' },
  { to: '/projects', label: 'projects', icon: IconBriefcase, key: 'p' },
  { to: '/clients', label: 'clients', icon: IconUsers, key: 'c' },
  { to: '/invoices', label: 'invoices', icon: IconFileInvoice, key: 'i' },
] as const;

export const BOTTOM = [
  { to: '/inbox', label: 'inbox', icon: IconInbox, key: 'n' },
  { to: '/settings', label: 'settings', icon: IconSettings, key: 's' },
] as const;

export const ALL_SCREENS = [...SCREENS, ...BOTTOM];
