import type * as T from '../types';
import { accountsOf } from './connections';
import { cannot, type Fake, type Handlers, invalid, iso } from './state';

interface Kept {
  pages: T.MergePage[];
  outs: T.MailOptOut[];
}

/** Kept beside the data of the seed: no other stand-in asks for it. */
const kept = new WeakMap<Fake, Kept>();
const of = (fake: Fake): Kept => {
  const found = kept.get(fake) ?? { pages: [], outs: [] };
  kept.set(fake, found);
  return found;
};

/** The first name, as far as a stand-in needs to know it. */
const first = (client: T.Client) => client.contacts[0]?.name.split(' ')[0] ?? '';

function filled(text: string, client: T.Client): { text: string; missing: string[] } {
  if (text.includes('{{ unknown }}'))
    throw invalid('body', 'unknown_variable', 'line 1 of the template merge: "unknown" is not known here');
  const missing = text.includes('{{ client.first_name }}') && !first(client) ? ['client.first_name'] : [];
  const values: Record<string, string> = { 'client.name': client.name, 'client.first_name': first(client) };
  return { text: text.replaceAll(/\{\{ ([a-z_.]+) \}\}/g, (_, name: string) => values[name] ?? '…'), missing };
}

function previewed(fake: Fake, client: T.Client, written: T.WrittenMerge): T.MergePreviewed {
  const address = client.contacts.find((c) => c.email)?.email;
  const subject = filled(written.subject, client);
  const missing = [...new Set([...subject.missing, ...filled(written.body, client).missing])];
  const out = of(fake).outs.some((one) => (one.address ? one.address === address : one.client_id === client.id));
  const left_out = !address
    ? 'no_address'
    : out
      ? 'opted_out'
      : missing.length > 0 && !written.with_gaps
        ? 'missing'
        : undefined;
  const to = address ? { name: client.contacts[0]?.name ?? '', address } : undefined;
  return { client_id: client.id, client_name: client.name, to, subject: subject.text, missing, left_out };
}

function preview(fake: Fake, written: T.WrittenMerge): T.MergePreview {
  const { client_ids, tag } = written.to ?? {};
  const chosen = fake.data.clients
    .filter((c) => (client_ids ? client_ids.includes(c.id) : !c.archived))
    .filter((c) => !tag || c.tags.includes(tag));
  const recipients = chosen.map((client) => previewed(fake, client, written));
  return {
    recipients,
    mails: recipients.filter((one) => !one.left_out).length,
    per_hour: fake.data.settings.merge_per_hour,
  };
}

function check({ subject, body }: T.WrittenMerge) {
  if (!subject.trim()) throw invalid('subject', 'required', 'is missing');
  if (!body.trim()) throw invalid('body', 'required', 'is empty');
}

const page = (text: string) => `<!doctype html><p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`;

function find(fake: Fake, id: T.Id): T.MergePage {
  const found = of(fake).pages.find((one) => one.merge.id === id);
  if (!found) throw cannot('not_found', 'It is not here any more.');
  return found;
}

/** What is counted follows from the rows. */
function counted(found: T.MergePage): T.MailMerge {
  const count = (state: T.MailState) => found.recipients.filter((one) => one.state === state).length;
  const { merge } = found;
  Object.assign(merge, { waiting: count('waiting'), sent: count('sent'), dropped: count('cancelled') });
  if (merge.waiting === 0 && merge.state !== 'cancelled') merge.state = 'done';
  return merge;
}

/** As if the first so many had gone. */
export function sendSome(fake: Fake, id: T.Id, count: number) {
  const found = find(fake, id);
  for (const one of found.recipients.filter((r) => r.state === 'waiting').slice(0, count))
    Object.assign(one, { state: 'sent', sent_at: iso(fake.nowMs()), next_at: undefined });
  counted(found);
}

export const mailMerge: Handlers = {
  'mail_merge.preview': (fake, written) => {
    check(written);
    return preview(fake, written);
  },
  'mail_merge.look': (fake, { client_id, written }) => {
    const client = fake.data.clients.find((c) => c.id === client_id);
    if (!client) throw cannot('not_found', 'It is not here any more.');
    const { text } = filled(written.body, client);
    return { of: previewed(fake, client, written), text, html: page(text) };
  },
  'mail_merge.test': (fake, { connection_id }) => {
    const address = accountsOf(fake).find((a) => a.id === connection_id)?.name ?? '';
    const mailbox = { name: '', address };
    return {
      id: 'mail-test',
      effect_id: 'effect-test',
      about: 'test',
      about_id: connection_id,
      kind: 'test',
      from: mailbox,
      to: [mailbox],
      cc: [],
      bcc: [],
      subject: 'Test',
      state: 'waiting',
      asked_at: iso(fake.nowMs()),
      attachments: [],
    };
  },
  'mail_merge.send': (fake, { id, connection_id, per_hour, written }) => {
    check(written);
    const known = of(fake).pages.find((one) => one.merge.id === id);
    if (known) return known.merge;
    const { recipients } = preview(fake, written);
    const pace = per_hour ?? fake.data.settings.merge_per_hour;
    if (pace < 1 || pace > 3600) throw invalid('per_hour', 'out_of_range', 'is not between 1 and 3,600');
    const at = (n: number) => iso(fake.nowMs() + 10_000 + (n * 3_600_000) / pace);
    const mails = recipients.filter((one) => !one.left_out);
    const merge: T.MailMerge = {
      id: id ?? fake.newId(),
      connection_id,
      from: accountsOf(fake).find((a) => a.id === connection_id)?.name,
      language: written.language ?? 'en',
      subject: written.subject,
      body: written.body,
      per_hour: pace,
      asked_at: iso(fake.nowMs()),
      state: 'running',
      waiting: mails.length,
      sent: 0,
      parked: 0,
      dropped: 0,
      left_out: recipients.length - mails.length,
      next_at: at(0),
      last_at: at(mails.length - 1),
    };
    let n = 0;
    const rows = recipients.map(({ client_id, client_name, left_out }): T.MergeRecipient => {
      if (left_out) return { client_id, client_name, left_out };
      const mail_id = `mail-${merge.id}-${client_id}`;
      return { client_id, client_name, mail_id, effect_id: `effect-${mail_id}`, state: 'waiting', next_at: at(n++) };
    });
    of(fake).pages.unshift({ merge, recipients: rows });
    return merge;
  },
  'mail_merge.list': (fake) => ({ merges: of(fake).pages.map((one) => one.merge) }),
  'mail_merge.show': (fake, { id }) => find(fake, id),
  'mail_merge.pause': (fake, { id }) => Object.assign(find(fake, id).merge, { state: 'paused' }),
  'mail_merge.resume': (fake, { id }) => Object.assign(find(fake, id).merge, { state: 'running' }),
  'mail_merge.cancel': (fake, { id }) => {
    const found = find(fake, id);
    found.merge.state = 'cancelled';
    for (const one of found.recipients.filter((r) => r.state === 'waiting'))
      Object.assign(one, { state: 'cancelled', code: 'by_the_user', next_at: undefined });
    return counted(found);
  },
  'mail_merge.opt_outs': (fake) => ({ opt_outs: of(fake).outs }),
  'mail_merge.opt_out': (fake, { address, client_id, out }) => {
    const same = (one: T.MailOptOut) =>
      address ? one.address === address.toLowerCase() : !one.address && one.client_id === client_id;
    of(fake).outs = of(fake).outs.filter((one) => !same(one));
    const client = fake.data.clients.find((c) =>
      address ? c.contacts.some((k) => k.email === address) : c.id === client_id,
    );
    if (out)
      of(fake).outs.unshift({
        address: address?.toLowerCase(),
        client_id: client?.id,
        client_name: client?.name,
        at: iso(fake.nowMs()),
      });
    return { opt_outs: of(fake).outs };
  },
};
