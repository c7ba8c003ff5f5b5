import type * as T from '../types';
import { type Fake, find, type Handlers, includes, iso } from './state';
import { addEntry } from './time';
import { recents, start, status, stop } from './timer';
import { pathOf, showEntry } from './view';

/** A small part of what the core understands: "25m", "@client", "#tag", "$", the rest is the note. */
function parse(fake: Fake, text: string): T.QuickParse {
  let link: T.Link = {};
  let unknown_client: string | undefined;
  let seconds: number | undefined;
  let billable: boolean | undefined;
  const tags: string[] = [];
  const note: string[] = [];
  for (const word of text.trim().split(/\s+/).filter(Boolean)) {
    const minutes = /^(\d+)m$/.exec(word);
    if (minutes) seconds = Number(minutes[1]) * 60;
    else if (word.startsWith('#')) tags.push(word.slice(1));
    else if (word === '$') billable = true;
    else if (word.startsWith('@') && word.length > 1) {
      const client = fake.data.clients.find((c) => includes(c.name, word.slice(1)));
      const project = fake.data.projects.find((p) => p.client_id === client?.id);
      if (client) link = project ? { project_id: project.id } : { client_id: client.id };
      else unknown_client = word.slice(1);
    } else note.push(word);
  }
  const words = note.join(' ');
  const suggestions = recents(fake)
    .filter((s) => includes(`${s.note} ${s.path.client_name} ${s.path.project_name} ${s.path.task_name}`, words))
    .slice(0, 5);
  const now = fake.nowMs();
  return {
    action: text.trim() === '' ? 'nothing' : seconds ? 'add' : 'start',
    seconds,
    start: seconds ? iso(now - seconds * 1000) : undefined,
    end: seconds ? iso(now) : undefined,
    path: pathOf(fake, link),
    unknown_client,
    note: words,
    tags,
    billable,
    favourite: false,
    ambiguous: [],
    suggestions: suggestions.length ? suggestions : recents(fake).slice(0, 5),
  };
}

export const quick: Handlers = {
  'quick.parse': (fake, { text }) => parse(fake, text),
  'quick.run': (fake, { text, start_now, choice }) => {
    const read = parse(fake, text);
    const thing = choice ?? read;
    const { task_id, project_id, client_id } = thing.path;
    const input = {
      note: thing.note,
      tags: thing.tags,
      billable: thing.billable,
      link: task_id ? { task_id } : project_id ? { project_id } : client_id ? { client_id } : {},
    };
    if (read.action === 'add' && !start_now && read.start && read.end) {
      const entry = addEntry(fake, { ...input, start: read.start, end: read.end });
      return { action: 'added', status: status(fake), entry: showEntry(fake, find(fake.data.entries, entry.id)) };
    }
    if (fake.data.timer) stop(fake);
    return { action: 'started', status: start(fake, input) };
  },
};
