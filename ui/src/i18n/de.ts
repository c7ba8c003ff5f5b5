import type { CatalogueOf } from './catalogue';
import { away } from './de/away';
import { bank } from './de/bank';
import { calendar } from './de/calendar';
import { capture } from './de/capture';
import { clients } from './de/clients';
import { collect } from './de/collect';
import { common } from './de/common';
import { connections } from './de/connections';
import { correct } from './de/correct';
import { deposits } from './de/deposits';
import { disputes } from './de/disputes';
import { dunning } from './de/dunning';
import { edit } from './de/edit';
import { errors } from './de/errors';
import { expenses } from './de/expenses';
import { frame } from './de/frame';
import { imports } from './de/imports';
import { inbox } from './de/inbox';
import { invoices } from './de/invoices';
import { items } from './de/items';
import { late } from './de/late';
import { lists } from './de/lists';
import { mail } from './de/mail';
import { merges } from './de/merges';
import { messages } from './de/messages';
import { milestones } from './de/milestones';
import { numbers } from './de/numbers';
import { payments } from './de/payments';
import { people } from './de/people';
import { periods } from './de/periods';
import { projects } from './de/projects';
import { quick } from './de/quick';
import { quotes } from './de/quotes';
import { rates } from './de/rates';
import { recurring } from './de/recurring';
import { reports } from './de/reports';
import { retainers } from './de/retainers';
import { rounding } from './de/rounding';
import { rounds } from './de/rounds';
import { rules } from './de/rules';
import { settings } from './de/settings';
import { stripe } from './de/stripe';
import { tasks } from './de/tasks';
import { time } from './de/time';
import { timer } from './de/timer';
import { today } from './de/today';
import { versions } from './de/versions';
import { workspace } from './de/workspace';
import type { en } from './en';

export const de: CatalogueOf<typeof en> = {
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
};
