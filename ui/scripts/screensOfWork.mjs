// The screens of clients, projects, tasks, invoices, settings, imports and of what comes before a workspace is open.
const full = { data: ['full'] };
const drawer = { ...full, ready: '[role=dialog] input' };
const paper = { ...full, ready: 'canvas' };
const before = { ...full, ready: 'form' };

const CSV = [
  'client,project,note,day,time,length',
  'Acme,Website,Cart totals,2026-09-01,08:30:00,2:10',
  'Wayne,Cave,Lights,2026-09-03,09:00:00,0:45',
  'Wayne,Cave,Broken,soon,09:00:00,0:45',
].join('\n');

const SECTIONS = 'business formats appearance rates taxes numbering people import shortcuts behaviour workspace about';

export const SCREENS_OF_WORK = [
  { name: 'first-run', path: '/', query: { data: 'none' }, ...before },
  { name: 'first-run-passphrase', path: '/', query: { data: 'none', keychain: 'none' }, ...before },
  { name: 'locked', path: '/', query: { data: 'locked' }, ...before },
  { name: 'locked-damaged', path: '/', query: { data: 'locked-damaged' }, ...before },
  { name: 'clients', path: '/clients' },
  { name: 'client', path: '/clients?id=c-acme', ...drawer },
  { name: 'projects', path: '/projects' },
  { name: 'project', path: '/projects?id=p-web', ...drawer },
  { name: 'tasks', path: '/tasks' },
  { name: 'task', path: '/tasks?id=t-build', ...drawer },
  { name: 'invoices', path: '/invoices' },
  { name: 'invoices-picked', path: '/invoices', ...full, steps: pickRows },
  { name: 'invoice-new', path: '/invoices?fresh=c-acme', ...drawer },
  { name: 'invoice-draft', path: '/invoices/i-0', ...paper },
  { name: 'invoice-issue', path: '/invoices/i-0', ...paper, steps: openIssue },
  { name: 'invoice-issued', path: '/invoices/i-4', ...paper },
  { name: 'import', path: '/import' },
  { name: 'import-report', path: '/import', ...full, steps: chooseFile },
  ...SECTIONS.split(' ').map((key) => ({
    name: `settings-${key}`,
    path: `/settings?section=${key}`,
    ready: 'h2',
    ...full,
  })),
];

async function pickRows(page) {
  for (const row of [2, 3, 6]) await page.locator('tbody input[type=checkbox]').nth(row).click();
}

async function openIssue(page) {
  await page.getByRole('button', { name: /^(Issue|Stellen)/ }).click();
  await page.waitForSelector('[role=dialog]');
  await page.waitForTimeout(250);
}

async function chooseFile(page) {
  const file = { name: 'Toggl_time_entries.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.waitForTimeout(600);
}
