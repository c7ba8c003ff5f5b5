import { away } from './en/away';
import { bank } from './en/bank';
import { calendar } from './en/calendar';
import { capture } from './en/capture';
import { clients } from './en/clients';
import { collect } from './en/collect';
import { common } from './en/common';
import { connections } from './en/connections';
import { correct } from './en/correct';
import { deposits } from './en/deposits';
import { disputes } from './en/disputes';
import { dunning } from './en/dunning';
import { edit } from './en/edit';
import { errors } from './en/errors';
import { expenses } from './en/expenses';
import { frame } from './en/frame';
import { imports } from './en/imports';
import { inbox } from './en/inbox';
import { invoices } from './en/invoices';
import { items } from './en/items';
import { late } from './en/late';
import { lists } from './en/lists';
import { mail } from './en/mail';
import { merges } from './en/merges';
import { messages } from './en/messages';
import { milestones } from './en/milestones';
import { numbers } from './en/numbers';
import { payments } from './en/payments';
import { people } from './en/people';
import { periods } from './en/periods';
import { projects } from './en/projects';
import { quick } from './en/quick';
import { quotes } from './en/quotes';
import { rates } from './en/rates';
import { recurring } from './en/recurring';
import { reports } from './en/reports';
import { retainers } from './en/retainers';
import { rounding } from './en/rounding';
import { rounds } from './en/rounds';
import { rules } from './en/rules';
import { settings } from './en/settings';
import { stripe } from './en/stripe';
import { tasks } from './en/tasks';
import { time } from './en/time';
import { timer } from './en/timer';
import { today } from './en/today';
import { versions } from './en/versions';
import { workspace } from './en/workspace';

export const en = {
  common,
  calendar,
  collect,
  connections,
  correct,
  merges,
  messages,
  deposits,
  disputes,
  dunning,
  edit,
  errors,
  reports,
  retainers,
  versions,
  rounding,
  rules,
  frame,
  bank,
  clients,
  expenses,
  periods,
  milestones,
  projects,
  tasks,
  invoices,
  items,
  recurring,
  settings,
  stripe,
  payments,
  people,
  quotes,
  rates,
  imports,
  workspace,
  time,
  today,
  timer,
  quick,
  inbox,
  away,
  capture,
  rounds,
  late,
  lists,
  mail,
  numbers,
} as const;
