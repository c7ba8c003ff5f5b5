import { syncClock } from '../clock';
import { reads, writes } from '../commands';
import { download } from '../download';
import { type Host, RpcError } from '../host';
import type { OpName } from '../operations';
import type { Sandbox, Tag } from '../types';
import { around } from './around';
import { away } from './away';
import { bank } from './bank';
import { bulk } from './bulk';
import { addConflict, calendar } from './calendar';
import { capture } from './capture';
import { collect } from './collect';
import { connectGoogle, connections, connectServer, imapOf, sandboxes } from './connections';
import { deposits } from './deposits';
import { dunning } from './dunning';
import { expenses } from './expenses';
import { imports } from './imports';
import { invoices } from './invoices';
import { items } from './items';
import { mail } from './mail';
import { mailMerge } from './mailMerge';
import { messages } from './messages';
import { milestones } from './milestones';
import { objects } from './objects';
import { periods } from './periods';
import { quick } from './quick';
import { quotes } from './quotes';
import { recurring } from './recurring';
import { reports } from './reports';
import { retainers } from './retainers';
import { rounds } from './rounds';
import { emptyData, FAKE_NOW, fullData } from './seed';
import { harshData } from './seedHarsh';
import { seedMessages } from './seedMessages';
import { cannot, type Data, type Fake, type Handlers, iso } from './state';
import { stripe } from './stripe';
import { time } from './time';
import { timer } from './timer';

const handlers: Handlers = {
  ...around,
  ...away,
  ...capture,
  ...objects,
  ...time,
  ...bulk,
  ...bank,
  ...timer,
  ...quick,
  ...quotes,
  ...calendar,
  ...messages,
  ...connections,
  ...stripe,
  ...collect,
  ...deposits,
  ...dunning,
  ...invoices,
  ...items,
  ...mail,
  ...mailMerge,
  ...milestones,
  ...recurring,
  ...imports,
  ...periods,
  ...expenses,
  ...reports,
  ...retainers,
  ...rounds,
};

interface Options {
  /** What is wrong with the global shortcut. */
  shortcut?: 'taken' | 'unknown' | 'unsupported';
  /** Why windows cannot be seen. */
  capture?: 'wayland' | 'no_display' | 'system';
  /** "empty" for a workspace without anything, "harsh" for long names and huge figures, "none" for before the first run, "locked" or "locked-REASON". */
  data?: string;
  theme?: string;
  lang?: string;
  /** "none" for a system without a keychain. */
  keychain?: string;
  /** "calendar" or "mail" where Google is connected for it (with the latter some mails came in), "reconnect" where it has to be again, "conflict" where something was changed on both sides. */
  google?: string;
  /** "refused": a mail server is connected, and refuses to let its mail be read. */
  imap?: 'refused';
  /** Stand-ins that run beside. */
  sandbox?: Sandbox;
  /** A command that fails, "all" for a program that does not answer. */
  fail?: string;
  nowMs?: () => number;
}

export interface FakeHost extends Host {
  fake: Fake;
  calls: { name: string; request: unknown }[];
  /** As if another process had committed. */
  emit(tags: Tag[]): void;
  /** As if somebody came back. */
  back(): void;
}

/** The core played in memory: for tests and for looking at screens. It knows no command that the real one lacks. */
export function fakeHost(options: Options = {}): FakeHost {
  const opened = Date.now();
  let ids = 0;
  const fake: Fake = {
    data: seeded(options),
    nowMs: options.nowMs ?? (() => FAKE_NOW + Date.now() - opened),
    newId: () => `n-${++ids}`,
  };
  if (options.sandbox) sandboxes.set(fake, options.sandbox);
  if (options.google === 'mail') {
    connectGoogle(fake, ['send_mail', 'read_mail']);
    seedMessages(fake);
  } else if (options.google) {
    const account = connectGoogle(fake, ['calendar']);
    if (options.google === 'reconnect') account.trouble = 'reconnect';
    if (options.google === 'conflict') addConflict(fake);
  }
  if (options.imap === 'refused') {
    const trouble = 'imap.example.org refused name or password';
    imapOf(fake).set('connection-smtp', { server: 'imaps://imap.example.org:993', trouble, waits: true });
    connectServer(fake, 'mira@example.org', 'smtp.example.org');
  }
  syncClock(iso(fake.nowMs()));
  const listeners = new Set<(tags: Tag[]) => void>();
  const backs = new Set<() => void>();
  const history: { back: [string, Data][]; forth: [string, Data][] } = { back: [], forth: [] };
  const calls: FakeHost['calls'] = [];
  const emit = (tags: readonly Tag[]) => {
    for (const listener of listeners) listener([...tags]);
  };

  function travel(from: 'back' | 'forth', to: 'back' | 'forth') {
    const step = history[from].pop();
    if (!step) throw cannot(from === 'back' ? 'nothing_to_undo' : 'nothing_to_redo', 'There is nothing left.');
    history[to].push([step[0], fake.data]);
    fake.data = step[1];
    // As the core does: whoever shows what came back hears of it.
    emit([...writes['undo.undo'], ...writes[step[0] as keyof typeof writes]]);
    return peek();
  }
  const peek = () => ({ undo: history.back.at(-1)?.[0], redo: history.forth.at(-1)?.[0] });

  function run(name: string, request: unknown): unknown {
    if (name === 'undo.peek') return peek();
    if (name === 'undo.undo') return travel('back', 'forth');
    if (name === 'undo.redo') return travel('forth', 'back');
    const handler = handlers[name as OpName] as ((fake: Fake, request: unknown) => unknown) | undefined;
    if (!handler) throw new RpcError('bug', `The fake does not know the command ${name}.`);
    if (name in reads) return handler(fake, request);
    const before = structuredClone(fake.data);
    try {
      const answer = handler(fake, request);
      history.back.push([name, before]);
      history.forth = [];
      emit(writes[name as keyof typeof writes]);
      return answer;
    } catch (error) {
      fake.data = before;
      throw error;
    }
  }

  return {
    kind: 'fake',
    fake,
    calls,
    emit,
    async call(name, request) {
      calls.push({ name, request });
      if (options.fail === 'all') throw new RpcError('unreachable', 'The program is not answering.');
      if (options.fail === name) throw new RpcError('storage', 'The disk is full.', 'disk_full');
      if (options.fail === 'never' && name === 'home.today') return new Promise(() => undefined);
      return structuredClone(run(name, request));
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    saveFile: async (name, base64) => download(name, base64),
    onShell(listener) {
      listener({
        shortcut: fake.data.settings.global_shortcut,
        shortcut_problem: options.shortcut ?? null,
        capture_problem: options.capture ?? null,
      });
      return () => undefined;
    },
    onAway(listener) {
      backs.add(listener);
      return () => backs.delete(listener);
    },
    back: () => {
      for (const listener of backs) listener();
    },
    hideQuick: async () => undefined,
    openPage: async (url) => {
      calls.push({ name: 'open_page', request: { url } });
      return true;
    },
  };
}

function seeded({ data, theme, lang, keychain }: Options): Data {
  const bare = data === 'empty' || data === 'none';
  const seed = bare ? emptyData() : data === 'harsh' ? harshData() : fullData();
  if (data === 'none') Object.assign(seed.workspace, { state: 'none', workspace: undefined, workspaces: [] });
  if (data?.startsWith('locked')) {
    // "locked" wants its passphrase; "locked-damaged" says what else is wrong.
    const reason = data.split('-')[1];
    const key = reason ? 'keychain' : 'passphrase';
    Object.assign(seed.workspace, {
      state: 'locked',
      locked_reason: reason ?? 'passphrase_needed',
      workspaces: seed.workspace.workspaces.map((w) => ({ ...w, key })),
    });
  }
  if (keychain === 'none') seed.workspace.keychain_available = false;
  if (theme === 'dark' || theme === 'light') seed.settings.theme = theme;
  if (lang === 'de' || lang === 'en') seed.settings.language = lang;
  return seed;
}
