import type * as T from './types';

interface Op<Req, Res> {
  req: Req;
  res: Res;
}
type ById = { id: T.Id };
type Archive = { id: T.Id; archived: boolean };

export interface ClientFilter {
  text?: string;
  archived?: boolean;
}
export interface ProjectFilter {
  text?: string;
  client_id?: T.Id;
  archived?: boolean;
}
export interface TaskFilter {
  text?: string;
  client_id?: T.Id;
  project_id?: T.Id;
  status?: T.TaskStatus[];
  due_from?: T.Day;
  due_to?: T.Day;
  archived?: boolean;
  sort?: 'due' | 'name' | 'project' | 'created';
}
export interface EntryFilter {
  from?: T.Day;
  to?: T.Day;
  client_id?: T.Id;
  project_id?: T.Id;
  task_id?: T.Id;
  text?: string;
  billing?: T.Billing[];
  kinds?: T.EntryKind[];
  cursor?: string;
  limit?: number;
  order?: 'newest' | 'oldest';
}
export interface TimerStart {
  note?: string;
  link?: T.Link;
  tags?: string[];
  billable?: boolean;
  at?: T.Instant;
  zone?: T.Zone;
}
export interface TimerUpdate {
  note?: string;
  link?: T.Link | null;
  tags?: string[];
  billable?: boolean;
  start?: T.Instant;
}
export interface EntryInput {
  note?: string;
  link?: T.Link;
  tags?: string[];
  billable?: boolean;
  start: T.Instant;
  end: T.Instant;
  zone?: T.Zone;
}
export interface EntryEdit {
  id: T.Id;
  note?: string;
  link?: T.Link | null;
  tags?: string[];
  billable?: boolean;
  start?: T.Instant;
  end?: T.Instant;
  zone?: T.Zone;
}
export interface InvoiceFilter {
  state?: 'all' | 'draft' | 'open' | 'overdue' | 'paid';
  client_id?: T.Id;
  text?: string;
}
export interface InvoiceEdit {
  id: T.Id;
  subject?: string;
  note?: string;
  issue_on?: T.Day | null;
  due_days?: number;
  language?: T.Language;
}
export interface LineInput {
  description?: string;
  quantity?: T.Decimal;
  unit?: string;
  price_minor?: number;
  tax_ids?: T.Id[];
}
type Nullable<P> = { [K in keyof P]?: P[K] | null };

/** Every command by name with what it takes and gives. */
export interface Operations {
  'workspace.status': Op<T.Empty, T.WorkspaceStatus>;
  'workspace.create': Op<T.CreateWorkspace, T.WorkspaceStatus>;
  'workspace.open': Op<T.OpenWorkspace, T.WorkspaceStatus>;
  'workspace.verify': Op<T.Empty, T.VerifyReport>;
  'workspace.backup': Op<{ path?: string }, { path: string }>;
  'settings.get': Op<T.Empty, T.Settings>;
  'settings.update': Op<T.SettingsPatch, T.Settings>;
  'profile.get': Op<T.Empty, T.Profile>;
  'profile.save': Op<Omit<T.Profile, 'version'>, T.Profile>;
  'client.list': Op<ClientFilter, { clients: T.Client[] }>;
  'client.figures': Op<T.Empty, { figures: T.ClientFigures[] }>;
  'client.show': Op<ById, T.Client>;
  'client.add': Op<T.ClientInput, T.Client>;
  'client.edit': Op<ById & Nullable<T.ClientInput>, T.Client>;
  'client.archive': Op<Archive, T.Client>;
  'client.delete': Op<ById, T.Empty>;
  'client.merge': Op<{ from: T.Id; into: T.Id }, T.Client>;
  'project.list': Op<ProjectFilter, { projects: T.Project[] }>;
  'project.figures': Op<T.Empty, { figures: T.ProjectFigures[] }>;
  'project.show': Op<ById, T.Project>;
  'project.add': Op<T.ProjectInput, T.Project>;
  'project.edit': Op<ById & Nullable<T.ProjectInput>, T.Project>;
  'project.archive': Op<Archive, T.Project>;
  'project.delete': Op<ById, T.Empty>;
  'task.list': Op<TaskFilter, { tasks: T.Task[] }>;
  'task.figures': Op<T.Empty, { figures: T.TaskFigures[] }>;
  'task.show': Op<ById, T.Task>;
  'task.add': Op<T.TaskInput, T.Task>;
  'task.edit': Op<ById & Nullable<T.TaskInput>, T.Task>;
  'task.archive': Op<Archive, T.Task>;
  'task.delete': Op<ById, T.Empty>;
  'person.list': Op<T.Empty, { people: T.Person[] }>;
  'person.add': Op<{ name: string; email?: string; role?: T.Role }, T.Person>;
  'person.edit': Op<{ id: T.Id; name?: string; email?: string; role?: T.Role; active?: boolean }, T.Person>;
  'rate.list': Op<{ scope?: T.RateScope; scope_id?: T.Id }, { rates: T.Rate[] }>;
  'rate.set': Op<{ scope: T.RateScope; scope_id?: T.Id; amount: T.Money; valid_from?: T.Day }, T.Rate>;
  'rate.delete': Op<ById, T.Empty>;
  'rate.resolve': Op<T.Link & { person_id?: T.Id; on: T.Day }, { rate?: T.Rate }>;
  'timer.status': Op<T.Empty, T.TimerStatus>;
  'timer.start': Op<TimerStart, T.TimerStatus>;
  'timer.switch': Op<TimerStart, T.TimerStatus>;
  'timer.pause': Op<T.Empty, T.TimerStatus>;
  'timer.resume': Op<T.Empty, T.TimerStatus>;
  'timer.break_start': Op<T.Empty, T.TimerStatus>;
  'timer.break_stop': Op<T.Empty, T.TimerStatus>;
  'timer.discard': Op<T.Empty, T.TimerStatus>;
  'timer.stop': Op<{ at?: T.Instant }, T.TimerStatus>;
  'timer.update': Op<TimerUpdate, T.TimerStatus>;
  'entry.list': Op<EntryFilter, T.EntryPage>;
  'entry.show': Op<ById, T.Entry>;
  'entry.add': Op<EntryInput, T.Entry>;
  'entry.edit': Op<EntryEdit, T.Entry>;
  'entry.delete': Op<{ ids: T.Id[] }, { deleted: number }>;
  'entry.split': Op<{ id: T.Id; at: T.Instant }, { first: T.Entry; second: T.Entry }>;
  'entry.duplicate': Op<{ id: T.Id; start?: T.Instant }, T.Entry>;
  'entry.write_off': Op<{ ids: T.Id[]; written_off: boolean }, { changed: number }>;
  'finding.resolve': Op<{ id: T.Id; use_steady: boolean }, T.Entry>;
  'entry.week': Op<{ day: T.Day }, T.Week>;
  'entry.set_cell': Op<{ day: T.Day; link?: T.Link; seconds: number }, T.Week>;
  'entry.day': Op<{ day: T.Day }, T.DayView>;
  'quick.parse': Op<{ text: string }, T.QuickParse>;
  'quick.run': Op<{ text: string; start_now?: boolean; choice?: T.Startable }, T.QuickResult>;
  'favourite.add': Op<{ note?: string; link?: T.Link; tags?: string[]; billable?: boolean }, T.Startable>;
  'favourite.remove': Op<{ favourite_id: T.Id }, T.Empty>;
  'report.time': Op<{ by: T.ReportBy; from: T.Day; to: T.Day; client_id?: T.Id; project_id?: T.Id }, T.TimeReport>;
  'home.today': Op<T.Empty, T.Today>;
  'import.run': Op<T.ImportRequest, T.ImportReport>;
  'ingest.run': Op<T.IngestRequest, T.IngestReport>;
  'invoice.list': Op<InvoiceFilter, T.InvoiceList>;
  'invoice.draft': Op<{ client_id: T.Id; from?: T.Day; to?: T.Day; group?: T.GroupBy; subject?: string }, T.Invoice>;
  'invoice.add_time': Op<{ id: T.Id; from?: T.Day; to?: T.Day; group?: T.GroupBy; project_id?: T.Id }, T.Invoice>;
  'invoice.show': Op<ById, T.Invoice>;
  'invoice.edit': Op<InvoiceEdit, T.Invoice>;
  'invoice.line_add': Op<LineInput & { id: T.Id; description: string }, T.Invoice>;
  'invoice.line_edit': Op<LineInput & { line_id: T.Id }, T.Invoice>;
  'invoice.line_delete': Op<{ line_id: T.Id }, T.Invoice>;
  'invoice.line_move': Op<{ line_id: T.Id; before?: T.Id }, T.Invoice>;
  'invoice.line_entries': Op<{ line_id: T.Id }, { entries: T.Entry[] }>;
  'invoice.discard': Op<ById, T.Empty>;
  'invoice.issue': Op<{ id: T.Id; issue_on?: T.Day }, T.Invoice>;
  'invoice.pdf': Op<ById, { file_name: string; base64: string; sha256: string }>;
  'invoice.paid': Op<{ id: T.Id; amount?: T.Money; paid_on?: T.Day; method?: string; note?: string }, T.Invoice>;
  'payment.void': Op<{ payment_id: T.Id }, T.Invoice>;
  'tax.list': Op<T.Empty, { taxes: T.TaxRate[] }>;
  'tax.add': Op<{ name: string; percent: T.Decimal; category?: T.TaxRate['category']; reason?: string }, T.TaxRate>;
  'tax.edit': Op<
    { id: T.Id; name?: string; percent?: T.Decimal; category?: T.TaxRate['category']; reason?: string },
    T.TaxRate
  >;
  'tax.archive': Op<Archive, T.TaxRate>;
  'series.list': Op<T.Empty, { series: T.Series[] }>;
  'series.edit': Op<{ id: T.Id; name?: string; pattern?: string }, T.Series>;
  'undo.peek': Op<T.Empty, T.UndoState>;
  'undo.undo': Op<T.Empty, T.UndoState>;
  'undo.redo': Op<T.Empty, T.UndoState>;
  'search.find': Op<{ text: string; limit?: number }, { hits: T.Hit[] }>;
  'activity.list': Op<
    { entity?: string; entity_id?: T.Id; before_seq?: number; limit?: number },
    { activity: T.Activity[] }
  >;
}

export type OpName = keyof Operations;
export type Req<K extends OpName> = Operations[K]['req'];
export type Res<K extends OpName> = Operations[K]['res'];
