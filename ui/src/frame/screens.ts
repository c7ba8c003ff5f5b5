import {
  IconAlignLeft,
  IconBuildingBank,
  IconCalendar,
  IconCash,
  IconChartBar,
  IconClock,
  IconFileText,
  IconFolder,
  IconInbox,
  IconListCheck,
  IconReceipt,
  IconReceipt2,
  IconSettings,
  IconUsers,
} from '@tabler/icons-react';

/** The screens of the sidebar with the key that follows G. */
export const SCREENS = [
  { to: '/', label: 'today', icon: IconClock, key: 'd' },
  { to: '/time', label: 'time', icon: IconAlignLeft, key: 't' },
  { to: '/tasks', label: 'tasks', icon: IconListCheck, key: 'k' },
  { to: '/calendar', label: 'calendar', icon: IconCalendar, key: 'a' },
  { to: '/projects', label: 'projects', icon: IconFolder, key: 'p' },
  { to: '/clients', label: 'clients', icon: IconUsers, key: 'c' },
  { to: '/quotes', label: 'quotes', icon: IconFileText, key: 'q' },
  { to: '/invoices', label: 'invoices', icon: IconReceipt, key: 'i' },
  { to: '/payments', label: 'payments', icon: IconCash, key: 'm' },
  { to: '/bank', label: 'bank', icon: IconBuildingBank, key: 'b' },
  { to: '/expenses', label: 'expenses', icon: IconReceipt2, key: 'e' },
  { to: '/reports', label: 'reports', icon: IconChartBar, key: 'r' },
] as const;

export const BOTTOM = [
  { to: '/inbox', label: 'inbox', icon: IconInbox, key: 'n' },
  { to: '/settings', label: 'settings', icon: IconSettings, key: 's' },
] as const;

export const ALL_SCREENS = [...SCREENS, ...BOTTOM];

/** Screens that are reached through another one. */
export const ROOMS = [
  { to: '/recurring', label: 'recurring.title' },
  { to: '/items', label: 'items.title' },
  { to: '/retainers', label: 'retainers.title' },
  { to: '/messages', label: 'messages.title' },
  { to: '/merges', label: 'merges.title' },
] as const;

/** What is begun from anywhere; on its own screen the action of the same id takes its place. */
export const NEW_THINGS = [
  { id: 'invoice new', to: '/invoices', search: { fresh: 'yes' }, label: 'invoices.newTitle' },
  { id: 'quote new', to: '/quotes', search: { fresh: 'yes' }, label: 'quotes.new' },
  { id: 'recurring add', to: '/recurring', search: { fresh: 'yes' }, label: 'recurring.add' },
  { id: 'merge new', to: '/merges', search: { fresh: 'yes' }, label: 'merges.new' },
  { id: 'item add', to: '/items', search: { fresh: 'yes' }, label: 'items.add' },
] as const;
