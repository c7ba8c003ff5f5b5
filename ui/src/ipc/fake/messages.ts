import type * as T from '../types';
import { accountsOf, imapOf, mailAccounts } from './connections';
import { cannot, type Fake, type Handlers, invalid, iso } from './state';

interface Kept {
  threads: { thread: T.MessageThread; items: T.MessageItem[] }[];
  days: Map<T.Id, number>;
}

/** Kept beside the data of the seed: no other stand-in asks for it. */
const kept = new WeakMap<Fake, Kept>();
const of = (fake: Fake): Kept => {
  const found = kept.get(fake) ?? { threads: [], days: new Map() };
  kept.set(fake, found);
  return found;
};

type In = Extract<T.MessageItem, { kind: 'in' }>;
export interface Came {
  from: T.Mailbox;
  subject: string;
  text: string;
  client?: T.Id;
  more?: Partial<In>;
}

/** As if a mail had come in. */
export function addMessage(fake: Fake, { from, subject, text, client, more }: Came): T.Id {
  const id = `thread-${of(fake).threads.length}`;
  const at = iso(fake.nowMs() - 3_600_000 * (of(fake).threads.length + 1));
  const item: In = {
    kind: 'in',
    id: `message-${id}`,
    from,
    to: [{ name: '', address: 'mira@nordlicht.example' }],
    cc: [],
    subject,
    text,
    is_own: false,
    at,
    unread: true,
    has_page: false,
    is_cut: false,
    files: [],
    left_out: [],
    ...more,
  };
  const thread: T.MessageThread = {
    id,
    client_id: client,
    client_name: clientName(fake, client),
    belongs_by: client ? 'address' : undefined,
    subject,
    with: from.name || from.address,
    snippet: text.slice(0, 120),
    last_at: at,
    is_own: false,
    count: 1,
    unread: item.unread ? 1 : 0,
    has_files: item.files.length > 0,
    came_in: true,
  };
  of(fake).threads.push({ thread, items: [item] });
  return id;
}

const clientName = (fake: Fake, id?: T.Id | null) => fake.data.clients.find((c) => c.id === id)?.name;

export const unreadOf = (fake: Fake): T.MessageThread[] =>
  of(fake)
    .threads.map(({ thread }) => thread)
    .filter((thread) => thread.unread > 0);

function find(fake: Fake, id: T.Id) {
  const found = of(fake).threads.find(({ thread }) => thread.id === id);
  if (!found) throw cannot('not_found', 'It is not here any more.');
  return found;
}

const reading = (fake: Fake): T.ReadingList => ({
  accounts: accountsOf(fake)
    .filter((c) => c.powers.includes('read_mail'))
    .map((c) => ({
      connection_id: c.id,
      address: c.name,
      days: of(fake).days.get(c.id) ?? 30,
      waits: !!c.trouble,
      ...imapOf(fake).get(c.id),
    })),
});

export const messages: Handlers = {
  'message.list': (fake, { client_id, unread, nobodys, text }) => {
    const all = of(fake).threads.map(({ thread }) => thread);
    const typed = (text ?? '').toLowerCase();
    return {
      threads: all.filter(
        (t) =>
          (!client_id || t.client_id === client_id) &&
          (!unread || t.unread > 0) &&
          (!nobodys || !t.client_id) &&
          `${t.subject} ${t.with} ${t.snippet}`.toLowerCase().includes(typed),
      ),
      unread: all.reduce((sum, t) => sum + t.unread, 0),
      nobodys: all.filter((t) => !t.client_id).length,
    };
  },
  'message.show': (fake, { id }) => structuredClone(find(fake, id)),
  'message.answers': () => ({ answers: [] }),
  'message.page': () => ({
    html: '<!doctype html><p>Hello</p>',
    pictures_left_out: 2,
    links: ['https://globex.example/plan'],
  }),
  'message.mark': (fake, { id, read }) => {
    const { thread, items } = find(fake, id);
    thread.unread = read ? 0 : 1;
    for (const item of items) if (item.kind === 'in') item.unread = !read;
    return structuredClone({ thread, items });
  },
  'message.assign': (fake, { id, client_id, project_id }) => {
    const { thread, items } = find(fake, id);
    const project_name = fake.data.projects.find((p) => p.id === project_id)?.name;
    Object.assign(thread, { client_id, client_name: clientName(fake, client_id), project_id, project_name });
    thread.belongs_by = 'user';
    return structuredClone({ thread, items });
  },
  'message.compose': (fake, { id }) => {
    const { thread, items } = find(fake, id);
    if (!thread.client_id) throw cannot('nobodys', 'This is nobody’s yet.');
    const last = items.at(-1);
    const from = last?.kind === 'in' ? last.from : { name: '', address: '' };
    const to = from.name ? `${from.name} <${from.address}>` : from.address;
    return {
      about: { about: 'client', id: thread.client_id },
      draft: {
        kind: 'message',
        kinds: ['message'],
        language: 'en',
        accounts: mailAccounts(fake),
        to: [to],
        contacts: [to],
        subject: `Re: ${thread.subject}`,
        body: `Dear ${from.name},\n\n\n\nKind regards\n\nStudio Nordlicht`,
        papers: [],
      },
      cc: ['Bob <bob@globex.example>'],
      answers: { in_reply_to: `<${id}@globex.example>`, references: [`<${id}@globex.example>`] },
      quoted: `> ${last?.kind === 'in' ? last.text : ''}`,
    };
  },
  'message.reading': (fake) => reading(fake),
  'message.set_reading': (fake, { connection_id, days }) => {
    of(fake).days.set(connection_id, days);
    return reading(fake);
  },
  'message.pull': () => ({ kept: 0, marked: 0 }),
  'message.import': (fake, { file }) => {
    if (!file.name.endsWith('.eml')) throw invalid('file', 'no_mail', 'is no mail that can be read');
    const from = { name: 'Eve', address: 'eve@elsewhere.example' };
    const more = { unread: false };
    return { outcome: 'new', thread_id: addMessage(fake, { from, subject: 'A question', text: 'Can you?', more }) };
  },
};
