// The wire types: what the core sends and takes.

//  Id = UUID string. Instant = RFC 3339 UTC string with ms ("2026-11-20T10:05:00.000Z"). Day = "YYYY-MM-DD". Seconds = integer.
//  Decimal = decimal string ("14.75", "19", "9.975"). Money = {minor, currency}. Zone = IANA name. Absent optional = field missing or null.
//  Patch requests: a missing field is unchanged; null clears.  No floats anywhere.
export type Id = string;
export type Instant = string;
export type Day = string;
export type Decimal = string;
export type Zone = string;
export interface Money {
  minor: number;
  currency: string;
}
export interface FieldError {
  field: string;
  rule: string;
  message: string;
} // rule: stable snake_case word, e.g. required, too_long, end_before_start
export type ErrorCode = 'invalid' | 'not_found' | 'cannot_now' | 'locked' | 'no_workspace' | 'storage' | 'bug';
export interface ApiError {
  code: ErrorCode;
  reason?: string;
  message: string;
  fields: FieldError[];
} // reason: snake_case word when code is cannot_now/storage (timer_running, billed, not_draft, disk_full, read_only, newer_database, keychain_unavailable, wrong_key, not_a_database ...)
export type Empty = Record<string, never>;
export type Tag =
  | 'workspace'
  | 'settings'
  | 'profile'
  | 'client'
  | 'project'
  | 'task'
  | 'person'
  | 'rate'
  | 'timer'
  | 'entry'
  | 'favourite'
  | 'invoice'
  | 'payment'
  | 'tax'
  | 'series'
  | 'activity'
  | 'undo';
// events pushed to every open UI after a commit (also of another process): { tags: Tag[] }

// ---- workspace (gate none) -------------------------------------------------------------------------------------------------
export type WeekStart = 'monday' | 'sunday' | 'saturday';
export type KeyKind = 'keychain' | 'passphrase' | 'key_file';
export interface WorkspaceInfo {
  id: Id;
  name: string;
  key: KeyKind;
  demo: boolean;
  created_at: Instant;
}
export interface WorkspaceStatus {
  state: 'none' | 'locked' | 'open';
  workspace?: WorkspaceInfo;
  workspaces: WorkspaceInfo[];
  data_dir: string;
  version: string;
  system_zone: Zone;
  keychain_available: boolean;
  /** Why it is locked: in words, and as a snake_case word to act on. */
  locked_because?: string;
  locked_reason?: string;
}
// workspace.status {} -> WorkspaceStatus
// workspace.create {name, country, currency, zone, week_start?, language?, legal_name?, passphrase?, demo?} -> WorkspaceStatus
export interface CreateWorkspace {
  name: string;
  country: string;
  currency: string;
  zone: Zone;
  week_start?: WeekStart;
  language?: Language;
  legal_name?: string;
  passphrase?: string;
  demo?: boolean;
}
// workspace.open {id, passphrase?} -> WorkspaceStatus
export interface OpenWorkspace {
  id: Id;
  passphrase?: string;
}
export interface VerifyReport {
  ok: boolean;
  checks: VerifyCheck[];
}
export interface VerifyCheck {
  name: string;
  ok: boolean;
  detail: string;
} // integrity, foreign_keys, hash_chain, conservation, totals, snapshots, numbering
// workspace.verify {} -> VerifyReport        workspace.backup {path?} -> {path}
// ---- settings, profile -----------------------------------------------------------------------------------------------------
export type Language = 'en' | 'de';
export type Theme = 'light' | 'dark' | 'system';
export interface Settings {
  country: string;
  currency: string;
  zone: Zone;
  week_start: WeekStart;
  language: Language;
  theme: Theme;
  hour_cycle: 'h23' | 'h12';
  duration_format: 'hm' | 'decimal';
  date_format: 'locale' | 'iso';
  daily_goal_seconds: number;
  default_billable: boolean;
  payment_terms_days: number;
  global_shortcut: string;
  autostart: boolean;
  close_to_tray: boolean;
  default_tax_ids: Id[];
  invoice_accent: string;
}
export type SettingsPatch = Partial<Settings>;
// settings.get {} -> Settings      settings.update SettingsPatch -> Settings
export interface Profile {
  legal_name: string;
  street: string;
  postal_code: string;
  city: string;
  region: string;
  country: string;
  email: string;
  phone: string;
  website: string;
  vat_id: string;
  tax_number: string;
  bank_name: string;
  iban: string;
  bic: string;
  logo?: Logo;
  version: number;
}
export interface Logo {
  mime: 'image/png' | 'image/jpeg';
  base64: string;
}
// profile.get {} -> Profile        profile.save ProfileInput (Profile without version) -> Profile
// ---- clients ---------------------------------------------------------------------------------------------------------------
export interface Address {
  street: string;
  postal_code: string;
  city: string;
  region: string;
  country: string;
}
export type TaxTreatment = 'standard' | 'reverse_charge' | 'exempt' | 'outside_scope';
export interface Client {
  id: Id;
  name: string;
  legal_name: string;
  address: Address;
  currency: string;
  tax_treatment: TaxTreatment;
  vat_id: string;
  payment_terms_days?: number;
  language?: Language;
  tags: string[];
  note: string;
  archived: boolean;
  created_at: Instant;
  contacts: Contact[];
}
export interface Contact {
  id: Id;
  name: string;
  email: string;
  phone: string;
  role: string;
}
// client.list {text?, archived?: bool (default false = only active)} -> {clients: Client[]}
// client.figures {} -> {figures: ClientFigures[]}, one for each client that has any
export interface ClientFigures {
  client_id: Id;
  projects: number;
  unbilled_seconds: number;
  unbilled: Money[];
  owed: Money[];
  last_entry_at?: Instant;
}
// client.show {id} -> Client       client.add ClientInput -> Client      client.edit {id, ...ClientPatch} -> Client
export interface ClientInput {
  name: string;
  legal_name?: string;
  address?: Partial<Address>;
  currency?: string;
  tax_treatment?: TaxTreatment;
  vat_id?: string;
  payment_terms_days?: number;
  language?: Language;
  tags?: string[];
  note?: string;
  contacts?: ContactInput[];
}
export interface ContactInput {
  id?: Id;
  name: string;
  email?: string;
  phone?: string;
  role?: string;
}
// client.archive {id, archived} -> Client     client.delete {id} -> Empty (cannot_now 'in_use' when projects, time or invoices exist)     client.merge {from, into} -> Client
// ---- projects, tasks, people, rates -----------------------------------------------------------------------------------------
export type ProjectStatus = 'planned' | 'active' | 'paused' | 'done';
export interface Project {
  id: Id;
  client_id?: Id;
  client_name?: string;
  name: string;
  color: string;
  status: ProjectStatus;
  billable: boolean;
  budget_seconds?: number;
  note: string;
  archived: boolean;
  created_at: Instant;
}
// project.figures {} -> {figures: ProjectFigures[]}, one for each project
export interface ProjectFigures {
  project_id: Id;
  tracked_seconds: number;
  unbilled_seconds: number;
  tasks_open: number;
  tasks_done: number;
}
export interface ProjectInput {
  client_id?: Id;
  name: string;
  color?: string;
  status?: ProjectStatus;
  billable?: boolean;
  budget_seconds?: number;
  note?: string;
}
// color is one of 12 palette keys: blue, orange, violet, slate, pink, cyan, green, red, amber, indigo, brown, teal
// project.list {text?, client_id?, archived?} -> {projects: Project[]}   project.show|add|edit|archive|delete as clients
export type TaskStatus = 'open' | 'in_progress' | 'waiting' | 'done';
export interface Task {
  id: Id;
  project_id?: Id;
  project_name?: string;
  color?: string;
  client_id?: Id;
  client_name?: string;
  name: string;
  status: TaskStatus;
  estimate_seconds?: number;
  due_on?: Day;
  assignee_id?: Id;
  assignee_name?: string;
  note: string;
  archived: boolean;
  created_at: Instant;
  done_at?: Instant;
}
// task.figures {} -> {figures: TaskFigures[]}, one for each task with time
export interface TaskFigures {
  task_id: Id;
  tracked_seconds: number;
}
export interface TaskInput {
  project_id?: Id;
  name: string;
  status?: TaskStatus;
  estimate_seconds?: number;
  due_on?: Day;
  assignee_id?: Id;
  note?: string;
}
// task.list {text?, client_id?, project_id?, status?: TaskStatus[], due_from?, due_to?, archived?, sort?: 'due'|'name'|'project'|'created'} -> {tasks: Task[]}   task.show|add|edit|archive|delete
export type Role = 'owner' | 'assistant' | 'accountant';
export interface Person {
  id: Id;
  name: string;
  email: string;
  role: Role;
  active: boolean;
}
// person.list {} -> {people: Person[]}   person.add|edit
export type RateScope = 'workspace' | 'person' | 'client' | 'project' | 'task';
export interface Rate {
  id: Id;
  scope: RateScope;
  scope_id?: Id;
  scope_name?: string;
  amount: Money;
  valid_from: Day;
} // per hour
// rate.list {scope?, scope_id?} -> {rates: Rate[]}   rate.set {scope, scope_id?, amount: Money, valid_from?: Day (today)} -> Rate   rate.delete {id}
// rate.resolve {client_id?, project_id?, task_id?, person_id?, on: Day} -> {rate?: Rate}
// ---- time ------------------------------------------------------------------------------------------------------------------
export interface Link {
  client_id?: Id;
  project_id?: Id;
  task_id?: Id;
} // request: give the most specific one
export interface Path {
  client_id?: Id;
  client_name?: string;
  project_id?: Id;
  project_name?: string;
  color?: string;
  task_id?: Id;
  task_name?: string;
} // answer: resolved upward
export type EntryKind = 'work' | 'pause' | 'break';
export type Billing = 'unbilled' | 'draft' | 'billed' | 'written_off' | 'not_billable';
export interface Entry {
  id: Id;
  timer_id?: Id;
  kind: EntryKind;
  path: Path;
  note: string;
  tags: string[];
  billable: boolean;
  start: Instant;
  end?: Instant;
  zone: Zone;
  end_zone?: Zone;
  seconds: number;
  billing: Billing;
  invoice_id?: Id;
  invoice_number?: string;
  amount?: Money;
  overlaps: boolean;
  findings: Finding[];
  source: string;
  editable: boolean;
}
export interface Finding {
  id: Id;
  kind: 'clock_step' | 'clock_back' | 'suspend';
  wall_seconds: number;
  steady_seconds: number;
  resolved: boolean;
}
export type TimerState = 'running' | 'paused' | 'on_break';
export interface Timer {
  timer_id: Id;
  entry_id: Id;
  state: TimerState;
  path: Path;
  note: string;
  tags: string[];
  billable: boolean;
  started_at: Instant;
  since: Instant;
  worked_seconds_before: number;
  zone: Zone;
  favourite: boolean;
}
// elapsed shown = worked_seconds_before + (state === 'running' ? now - since : 0). since = start of the open interval.
export interface TimerStatus {
  timer?: Timer;
  today_seconds: number;
  now: Instant;
  recents: Startable[];
  favourites: Startable[];
}
export interface Startable {
  favourite_id?: Id;
  path: Path;
  note: string;
  tags: string[];
  billable: boolean;
  last_used_at?: Instant;
}
// timer.status {} -> TimerStatus
// timer.start {note?, link?: Link, tags?, billable?, at?: Instant, zone?} -> TimerStatus (cannot_now 'timer_running' if one is open)    timer.switch same request, stops the open one at `at` first
// timer.pause|resume|break_start|break_stop|discard {} -> TimerStatus    timer.stop {at?} -> TimerStatus
// timer.update {note?, link?: Link|null, tags?, billable?, start?: Instant} -> TimerStatus
// entry.list {from?: Day, to?: Day (inclusive, workspace zone), client_id?, project_id?, task_id?, text?, billing?: Billing[], kinds?: EntryKind[] (default work), cursor?, limit? (default 200, max 1000), order?: 'newest'|'oldest'} -> EntryPage
export interface EntryPage {
  entries: Entry[];
  next?: string;
  total_seconds: number;
  billable_seconds: number;
  count: number;
}
// entry.show {id} -> Entry     entry.add {note?, link?, tags?, billable?, start, end, zone?} -> Entry
// entry.edit {id, note?, link?, tags?, billable?, start?, end?, zone?} -> Entry     entry.delete {ids: Id[]} -> {deleted: number}
// entry.split {id, at: Instant} -> {first: Entry, second: Entry}    entry.duplicate {id, start?} -> Entry     entry.write_off {ids, written_off: bool} -> {changed: number}
// finding.resolve {id, use_steady: bool} -> Entry
// entry.week {day: Day} -> Week
export interface Week {
  from: Day;
  to: Day;
  days: Day[];
  rows: WeekRow[];
  day_totals: number[];
  total_seconds: number;
  billable_seconds: number;
  earned: Money[];
}
export interface WeekRow {
  key: string;
  path: Path;
  billable: boolean;
  seconds: number[];
  total_seconds: number;
}
// entry.set_cell {day, link?: Link, seconds} -> Week   (writes the difference: adds an entry after the last one of the day, or shortens/deletes the day's last entries; cannot_now 'billed' if it would touch a billed one)
// entry.day {day} -> DayView
export interface DayView {
  day: Day;
  zone: Zone;
  starts_at: Instant;
  ends_at: Instant;
  entries: Entry[];
  gaps: Gap[];
  total_seconds: number;
  billable_seconds: number;
}
export interface Gap {
  start: Instant;
  end: Instant;
  seconds: number;
}
// quick.parse {text} -> QuickParse     quick.run {text, start_now?: bool, choice?: Startable} -> QuickResult
export interface QuickParse {
  action: 'start' | 'add' | 'nothing';
  start?: Instant;
  end?: Instant;
  seconds?: number;
  path: Path;
  unknown_client?: string;
  unknown_project?: string;
  note: string;
  tags: string[];
  billable?: boolean;
  favourite: boolean;
  ambiguous: string[];
  suggestions: Startable[];
} // five best
export interface QuickResult {
  action: 'started' | 'added';
  status: TimerStatus;
  entry?: Entry;
}
// favourite.add {note?, link?, tags?, billable?} -> Startable     favourite.remove {favourite_id} -> Empty
// report.time {by: 'client'|'project'|'task'|'day'|'week'|'month', from: Day, to: Day, client_id?, project_id?} -> TimeReport
export type ReportBy = 'client' | 'project' | 'task' | 'day' | 'week' | 'month';
export interface TimeReport {
  by: ReportBy;
  from: Day;
  to: Day;
  rows: ReportRow[];
  total_seconds: number;
  billable_seconds: number;
  amounts: Money[];
}
export interface ReportRow {
  key: string;
  label: string;
  id?: Id;
  color?: string;
  seconds: number;
  billable_seconds: number;
  amounts: Money[];
  entries: number;
}
// home.today {} -> Today
export interface Today {
  day: DayView;
  goal_seconds: number;
  week_days: Day[];
  week_seconds: number[];
  unbilled: Money[];
  unbilled_seconds: number;
  unbilled_projects: number;
  owed: Money[];
  owed_count: number;
  overdue: Money[];
  overdue_count: number;
  overdue_days?: number;
  paid_this_month: Money[];
  needs: Need[];
  next_tasks: Task[];
}
export type Need =
  | { kind: 'overdue_invoice'; invoice_id: Id; number: string; client_name: string; days: number; amount: Money }
  | { kind: 'finding'; entry_id: Id; finding: Finding; note: string }
  | { kind: 'overlap'; entry_id: Id; other_id: Id; seconds: number }
  | { kind: 'task_overdue'; task_id: Id; name: string; due_on: Day };
// ---- import, ingest ----------------------------------------------------------------------------------------------------------
export type ImportKind = 'toggl' | 'clockify' | 'harvest';
export interface ImportRequest {
  kind: ImportKind;
  file_base64?: string;
  path?: string;
  dry_run: boolean;
  skip_bad?: boolean;
  zone?: Zone;
  date_order?: 'mdy' | 'dmy' | 'ymd';
}
export interface ImportReport {
  kind: ImportKind;
  dry_run: boolean;
  written: boolean;
  encoding: string;
  date_order: 'mdy' | 'dmy' | 'ymd';
  rows: ImportRow[];
  accepted: number;
  duplicate: number;
  rejected: number;
  total_seconds: number;
  stated_seconds: number;
  clients: NameMatch[];
  projects: NameMatch[];
  tasks: NameMatch[];
  first_day?: Day;
  last_day?: Day;
}
export interface ImportRow {
  line: number;
  verdict: 'accepted' | 'duplicate' | 'rejected';
  field?: string;
  reason?: string;
  note: string;
  client?: string;
  project?: string;
  start?: Instant;
  end?: Instant;
  seconds?: number;
  warning?: string;
}
export interface NameMatch {
  name: string;
  parent?: string;
  action: 'matched' | 'created';
  id?: Id;
}
// import.run ImportRequest -> ImportReport       (dry_run true writes nothing; all or nothing unless skip_bad)
// ingest.run IngestRequest -> IngestReport
export interface IngestRequest {
  batch: Id;
  device: string;
  entries: unknown[];
  all_or_nothing?: boolean;
}
export interface IngestReport {
  accepted: number;
  duplicate: number;
  conflict: number;
  rejected: number;
  rows: { id: string; verdict: 'accepted' | 'duplicate' | 'conflict' | 'rejected'; reason?: string }[];
}
// ---- invoices ----------------------------------------------------------------------------------------------------------------
export type InvoiceState = 'draft' | 'issued' | 'paid' | 'part_paid' | 'overdue';
export interface InvoiceRow {
  id: Id;
  number?: string;
  client_id: Id;
  client_name: string;
  subject: string;
  issued_on?: Day;
  due_on?: Day;
  state: InvoiceState;
  overdue_days?: number;
  total: Money;
  open: Money;
}
export interface InvoiceList {
  invoices: InvoiceRow[];
  counts: { all: number; draft: number; open: number; overdue: number; paid: number };
  ageing: Ageing[];
}
export interface Ageing {
  currency: string;
  open_minor: number;
  not_due_minor: number;
  due_week_minor: number;
  overdue_minor: number;
  average_days_to_pay?: number;
}
// invoice.list {state?: 'all'|'draft'|'open'|'overdue'|'paid', client_id?, text?} -> InvoiceList
export interface Invoice {
  id: Id;
  number?: string;
  state: InvoiceState;
  client_id: Id;
  client_name: string;
  currency: string;
  subject: string;
  note: string;
  language: Language;
  issue_on?: Day;
  due_days: number;
  issued_on?: Day;
  due_on?: Day;
  period_from?: Day;
  period_to?: Day;
  lines: Line[];
  totals: Totals;
  paid: Money;
  open: Money;
  next_number?: string;
  payments: Payment[];
  problems: FieldError[];
  unbilled_seconds: number;
  pdf_sha256?: string;
  created_at: Instant;
}
export interface Line {
  id: Id;
  kind: 'time' | 'free';
  description: string;
  quantity: Decimal;
  unit: string;
  price: Money;
  tax_ids: Id[];
  amount: Money;
  entries: number;
  seconds: number;
}
export interface Totals {
  net: Money;
  tax: Money;
  total: Money;
  groups: TaxGroup[];
}
export interface TaxGroup {
  tax_id: Id;
  name: string;
  percent: Decimal;
  category: string;
  reason: string;
  base: Money;
  tax: Money;
}
export interface Payment {
  id: Id;
  amount: Money;
  paid_on: Day;
  method: string;
  note: string;
  voided: boolean;
}
export type GroupBy = 'entry' | 'day' | 'task' | 'project';
// invoice.draft {client_id, from?: Day, to?: Day, group?: GroupBy (task), subject?} -> Invoice  (from unbilled time; with no time: an empty draft)
// invoice.add_time {id, from?, to?, group?, project_id?} -> Invoice
// invoice.show {id} -> Invoice     invoice.edit {id, subject?, note?, issue_on?, due_days?, language?} -> Invoice
// invoice.line_add {id, description, quantity?, unit?, price_minor?, tax_ids?} -> Invoice    invoice.line_edit {line_id, description?, quantity?, unit?, price_minor?, tax_ids?} -> Invoice
// invoice.line_delete {line_id} -> Invoice   invoice.line_move {line_id, before?: Id} -> Invoice     invoice.line_entries {line_id} -> {entries: Entry[]}
// invoice.discard {id} -> Empty (draft only; its time is unbilled again)
// invoice.issue {id, issue_on?: Day} -> Invoice      invoice.pdf {id} -> {file_name, base64, sha256}  (draft: watermarked word "Draft" as number)
// invoice.paid {id, amount?: Money, paid_on?: Day, method?, note?} -> Invoice (default: the open balance)    payment.void {payment_id} -> Invoice
export interface TaxRate {
  id: Id;
  name: string;
  percent: Decimal;
  category: 'S' | 'Z' | 'E' | 'AE' | 'O';
  reason: string;
  archived: boolean;
}
// tax.list {} -> {taxes: TaxRate[]}   tax.add {name, percent, category?, reason?} -> TaxRate   tax.edit {id,...}   tax.archive {id, archived}
export interface Series {
  id: Id;
  name: string;
  pattern: string;
  next_number: string;
}
// series.list {} -> {series: Series[]}    series.edit {id, name?, pattern?} -> Series
// ---- around --------------------------------------------------------------------------------------------------------------------
export interface UndoState {
  undo?: string;
  redo?: string;
} // the command name of the step, e.g. "entry.delete"
// undo.peek {} -> UndoState    undo.undo {} -> UndoState (cannot_now 'nothing_to_undo' | 'changed_since')   undo.redo {} -> UndoState
export interface Hit {
  kind: 'client' | 'project' | 'task' | 'invoice';
  id: Id;
  title: string;
  subtitle: string;
  color?: string;
}
// search.find {text, limit?} -> {hits: Hit[]}
export interface Activity {
  seq: number;
  at: Instant;
  device: string;
  origin: string;
  verb: string;
  entity: string;
  entity_id?: Id;
  detail: Record<string, unknown>;
  hash: string;
}
// activity.list {entity?, entity_id?, before_seq?, limit?} -> {activity: Activity[]}
