import { fullData } from './seed';
import type { Data } from './state';

const LONG_CLIENT =
  'Donaudampfschifffahrtsgesellschaft von Hohenzollern, Brandt, Kowalczyk and Daughters Partnership mbB';
const LONG_NOTE =
  'Rounding of the cart totals when a voucher, a gift card and a partial refund meet in one order, once more from the start with the accountant on the phone and the numbers of last year side by side here';
const ONE_WORD = 'Rechnungsstellungsverfahrensbeschleunigungsgesetzanpassung';

/** What the screens must bear: long names, one long word, huge and zero figures, many of everything. */
export function harshData(): Data {
  const data = fullData();
  const huge = 9_876_543_21;
  const rename = (id: string, name: string) => {
    for (const client of data.clients) if (client.id === id) Object.assign(client, { name, legal_name: name });
    for (const invoice of data.invoices) if (invoice.client_id === id) invoice.client_name = name;
    for (const rate of data.rates) if (rate.scope_id === id) rate.scope_name = name;
  };
  rename('c-acme', LONG_CLIENT);
  rename('c-globex', ONE_WORD);
  for (const project of data.projects) if (project.id === 'p-web') project.name = `${LONG_CLIENT}, website`;
  for (const project of data.projects) if (project.id === 'p-app') project.name = ONE_WORD;
  for (const milestone of data.milestones)
    if (milestone.id === 'ms-beta') Object.assign(milestone, { name: LONG_NOTE, description: LONG_NOTE });
  for (const milestone of data.milestones)
    if (milestone.id === 'ms-launch')
      Object.assign(milestone, { name: ONE_WORD, share: undefined, amount: { minor: huge, currency: 'EUR' } });
  for (const task of data.tasks) if (task.id === 't-build') task.name = LONG_NOTE;
  for (const entry of data.entries) if (entry.link.task_id === 't-build') entry.note = LONG_NOTE;
  for (const entry of data.entries) entry.tags.push('accessibility', 'needs-a-second-look', 'quarter-four');
  for (const rate of data.rates) if (rate.scope === 'client') rate.amount.minor = 1_23_456_89;
  for (const invoice of data.invoices) {
    if (invoice.id === 'i-8') continue;
    invoice.subject = LONG_NOTE;
    const times = (money: { minor: number }) => {
      money.minor = invoice.id === 'i-3' ? 0 : money.minor * 3_456;
    };
    const { totals } = invoice;
    for (const money of [totals.net, totals.tax, totals.total, invoice.paid, invoice.open]) times(money);
    for (const group of totals.groups) for (const money of [group.base, group.tax]) times(money);
    for (const settlement of invoice.settlements) {
      times(settlement.amount);
      times(settlement.taken);
      settlement.note = LONG_NOTE;
    }
    for (const line of invoice.lines) {
      Object.assign(line, { description: LONG_NOTE, quantity: '1234.25' });
      times(line.price);
      line.amount = { ...line.amount, minor: huge };
    }
  }
  if (data.timer)
    Object.assign(data.timer, {
      note: LONG_NOTE,
      before: 187 * 3600,
      tags: ['dev', 'accessibility', 'needs-a-second-look'],
    });
  Object.assign(data.profile, { legal_name: LONG_CLIENT });
  if (data.workspace.workspace) data.workspace.workspace.name = LONG_CLIENT;
  addSlivers(data);
  for (let i = 0; i < 40; i++)
    data.clients.push({ ...data.clients[1], id: `c-${i}`, name: `Client ${i}` } as Data['clients'][number]);
  return data;
}

/** Entries of a few minutes, one over midnight, one at the very end of a day; times of the wall in Berlin. */
function addSlivers(data: Data): void {
  const model = data.entries.find((entry) => entry.link.project_id || entry.link.task_id);
  if (!model) return;
  const spans: [string, string][] = [
    ['2026-11-20T10:40', '2026-11-20T10:45'],
    ['2026-11-19T17:40', '2026-11-19T17:45'],
    ['2026-11-19T17:45', '2026-11-19T17:50'],
    ['2026-11-19T17:50', '2026-11-19T17:52'],
    ['2026-11-17T23:30', '2026-11-18T01:15'],
    ['2026-11-16T16:52', '2026-11-17T00:00'],
    ['2026-11-16T16:58', '2026-11-16T17:00'],
  ];
  spans.forEach(([from, to], index) => {
    const at = (wall: string) => new Date(`${wall}:00+01:00`).toISOString();
    data.entries.push({ ...model, id: `e-sliver-${index}`, start: at(from), end: at(to), note: 'Short call' });
  });
}
