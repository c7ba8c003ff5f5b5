import type * as T from '../types';
import { mailAccounts } from './connections';
import { cannot, type Fake, type Handlers, invalid, iso } from './state';

interface Kept {
  mails: T.WholeMail[];
  own: Map<string, { subject: string; body: string }>;
}

/** Kept beside the data of the seed: no other stand-in asks for it. */
const kept = new WeakMap<Fake, Kept>();
const of = (fake: Fake): Kept => {
  const found = kept.get(fake) ?? { mails: [], own: new Map() };
  kept.set(fake, found);
  return found;
};

const KINDS: T.MailKind[] = ['frame', 'invoice', 'reminder_1', 'message', 'merge', 'test'];
const FITS: Record<T.MailAbout['about'], T.MailKind[]> = {
  invoice: ['invoice', 'reminder_1', 'message'],
  quote: ['quote', 'message'],
  payment: ['receipt', 'message'],
  statement: ['statement', 'message'],
  client: ['message', 'welcome'],
  project: ['project_created', 'message'],
  milestone: ['milestone_completed', 'message'],
};

function shipped(kind: T.MailKind, language: T.Language) {
  if (kind === 'frame') return { subject: '', body: 'Hello,\n\n{% block message %}{% endblock %}\n\nKind regards' };
  const body =
    language === 'de' ? 'im Anhang finden Sie {{ document.number }}.' : 'Please find attached {{ document.number }}.';
  return { subject: `${kind} {{ document.number }}`, body };
}

/** Enough of a template for a stand-in: names in braces, and one that nobody knows. */
function filled(text: string): string {
  const line = text.split('\n').findIndex((row) => row.includes('{{ unknown }}'));
  if (line >= 0) {
    const message = `line ${line + 1} of the template invoice: "unknown" is not known here`;
    throw invalid('body', 'unknown_variable', message);
  }
  return text.replaceAll(/\{\{ document\.number \}\}/g, '2026-0042').replaceAll(/\{\{ [a-z_.]+ \}\}/g, '…');
}

const page = (text: string) => `<!doctype html><p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`;
const address = (typed: string): T.Mailbox => {
  const [, name = '', mail = typed] = /^(.*)<(.+)>$/.exec(typed) ?? [];
  return { name: name.trim(), address: mail.trim() };
};

function check(to: string[], subject: string) {
  const wrong = to.findIndex((one) => !one.includes('@'));
  if (to.length === 0) throw invalid('to', 'required', 'is missing');
  if (wrong >= 0) throw invalid(`to.${wrong}`, 'not_an_address', 'is no mail address');
  if (!subject.trim()) throw invalid('subject', 'required', 'is missing');
}

function find(fake: Fake, id: T.Id): T.WholeMail {
  const found = of(fake).mails.find((one) => one.mail.id === id);
  if (!found) throw cannot('not_found', 'It is not here any more.');
  return found;
}

export const mail: Handlers = {
  'mail.compose': (fake, { about, kind, language }) => {
    const kinds = FITS[about.about];
    const chosen = kind ?? kinds[0] ?? 'message';
    const words = of(fake).own.get(`${chosen} ${language ?? 'en'}`) ?? shipped(chosen, language ?? 'en');
    return {
      kind: chosen,
      kinds,
      language: language ?? 'en',
      accounts: mailAccounts(fake),
      to: ['Ada Lovelace <ada@globex.example>'],
      contacts: ['Ada Lovelace <ada@globex.example>', 'Bob <bob@globex.example>'],
      subject: filled(words.subject),
      body: `Dear Ada Lovelace,\n\n${filled(words.body)}\n\nKind regards\n\nStudio Nordlicht`,
      papers:
        about.about === 'invoice'
          ? [
              { paper: 'pdf', file_name: '2026-0042.pdf', bytes: 18_016, usual: true },
              { paper: 'xml', file_name: '2026-0042.xml', bytes: 5_074, usual: false },
            ]
          : [],
    };
  },
  'mail.preview': (_, { body }) => ({ html: page(body) }),
  'mail.file': (_, { to, subject }) => {
    check(to, subject);
    return { file_name: `${subject}.eml`, base64: 'RnJvbTo=' };
  },
  'mail.list': (fake, { about_id, client_id }) => ({
    mails: of(fake)
      .mails.map((one) => one.mail)
      .filter((one) => (about_id ? one.about_id === about_id : !client_id || one.client_id === client_id)),
  }),
  'mail.sent': (fake) => ({
    sent: of(fake)
      .mails.filter(({ mail }) => mail.about === 'invoice' && mail.sent_at)
      .map(({ mail }) => ({ id: mail.about_id, at: mail.sent_at ?? mail.asked_at })),
  }),
  'mail.show': (fake, { id }) => find(fake, id),
  'mail.send': (fake, q) => {
    check(q.to, q.subject);
    const id = `mail-${of(fake).mails.length}`;
    const account = mailAccounts(fake)[0]?.address ?? '';
    const kind = q.kind ?? FITS[q.about.about][0] ?? 'message';
    const asked: T.Mail = {
      id,
      effect_id: `effect-${id}`,
      about: q.about.about,
      about_id: q.about.id,
      client_id: q.about.about === 'client' ? q.about.id : undefined,
      kind,
      from: address(account),
      to: q.to.map(address),
      cc: (q.cc ?? []).map(address),
      bcc: (q.bcc ?? []).map(address),
      subject: q.subject,
      state: 'waiting',
      asked_at: iso(fake.nowMs()),
      attachments: (q.papers ?? []).map((paper) => ({ name: `2026-0042.${paper}`, bytes: 18_016 })),
    };
    of(fake).mails.unshift({ mail: asked, text: q.body, html: page(q.body) });
    return asked;
  },
  'mail.test': (fake, { connection_id }) => {
    const account = mailAccounts(fake).find((a) => a.connection_id === connection_id)?.address ?? '';
    return {
      id: 'mail-test',
      effect_id: 'effect-test',
      about: 'test',
      about_id: connection_id,
      kind: 'test',
      from: address(account),
      to: [address(account)],
      cc: [],
      bcc: [],
      subject: 'Test',
      state: 'waiting',
      asked_at: iso(fake.nowMs()),
      attachments: [],
    };
  },
  'mail.cancel': (fake, { id }) => {
    const found = find(fake, id);
    Object.assign(found.mail, { state: 'cancelled', code: 'by_the_user' });
    return found.mail;
  },
  'mail_template.list': (fake, { language }) => ({
    templates: KINDS.map((kind) => {
      const own = of(fake).own.get(`${kind} ${language}`);
      const variables = ['client.name', 'business.name', 'document.number'];
      return { kind, language, ...(own ?? shipped(kind, language)), own: own !== undefined, variables };
    }),
  }),
  'mail_template.versions': (fake, { kind, language }) => {
    const own = of(fake).own.get(`${kind} ${language}`);
    const first = { ...shipped(kind, language), own: false };
    return { versions: own ? [{ ...own, own: true, at: iso(fake.nowMs()) }, first] : [first] };
  },
  'mail_template.examples': () => ({ examples: [{ name: '2026-0042', about: { about: 'invoice', id: 'invoice-1' } }] }),
  'mail_template.try': (_, { subject, body }) => {
    const text = filled(body);
    return { subject: filled(subject), body: text, html: page(text) };
  },
  'mail_template.save': (fake, { kind, language, subject, body }) => {
    filled(body);
    of(fake).own.set(`${kind} ${language}`, { subject, body });
    return { kind, language, subject, body, own: true, variables: [] };
  },
  'mail_template.reset': (fake, { kind, language }) => {
    of(fake).own.delete(`${kind} ${language}`);
    return { kind, language, ...shipped(kind, language), own: false, variables: [] };
  },
};
