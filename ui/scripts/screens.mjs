import { readFileSync } from 'node:fs';

// What `shots.mjs` photographs. `ready` is what must be there, `steps` what is done before the picture, `data` limits the
// workspaces: full, empty, and harsh (long names, huge and zero figures). Names in steps are those of the make-believe core.
const FULL = ['full'];
const FILLED = ['full', 'harsh'];
const GOOGLE = { google: 'calendar' };
const ENTRY = 'e-0-6';
const DRAFT = 'i-0';
const UNPAID = 'i-1';
const MODAL = '.mantine-Modal-content';
const QUICK = { width: 520, height: 380 };
const SECTIONS = readFileSync(new URL('../src/features/settings/sections.ts', import.meta.url), 'utf8').matchAll(
  /key: '(\w+)'/g,
);

export const SCREENS = [
  { name: 'today', path: '/' },
  { name: 'inbox', path: '/inbox' },
  { name: 'rounds', path: '/inbox', data: FULL, steps: rounds },
  { name: 'time-list', path: '/time?view=list' },
  { name: 'time-list-selected', path: '/time?view=list', data: FILLED, steps: select(3) },
  { name: 'time-list-grouped', path: '/time?view=list&group=client', data: FILLED },
  { name: 'time-list-view', path: '/time?view=list&group=client&billing=unbilled', data: FULL },
  {
    name: 'time-list-bulk',
    path: '/time?view=list',
    data: FILLED,
    steps: then(select(3), press('e', '[role=dialog] form')),
  },
  { name: 'away', path: '/inbox', data: FULL, steps: away },
  { name: 'away-give', path: '/inbox', data: FULL, steps: awayGive },
  { name: 'time-overlap', path: '/inbox', data: FULL, steps: overlap },
  { name: 'time-list-dates', path: '/time?view=list&from=2026-11-16&to=2026-11-20', data: FULL },
  { name: 'time-week', path: '/time?view=week' },
  { name: 'reports', path: '/reports' },
  { name: 'reports-quarter', path: '/reports?span=quarter&by=project&thenBy=task', data: FILLED },
  { name: 'reports-year', path: '/reports?span=year&by=month', data: FULL },
  { name: 'time-week-next', path: '/time?view=week&day=2026-11-25', data: FILLED },
  { name: 'time-calendar', path: '/time?view=calendar' },
  { name: 'time-calendar-menu', path: '/time?view=calendar', data: FULL, steps: blockMenu },
  { name: 'entry', path: `/time?view=list&entry=${ENTRY}`, data: FILLED, ready: '[role=dialog] input' },
  { name: 'entry-new', path: '/time?view=list', steps: press('n', '[role=dialog] input') },
  {
    name: 'entry-split',
    path: `/time?view=list&entry=${ENTRY}`,
    data: FULL,
    ready: '[role=dialog] input',
    steps: click(/^Split…|^Teilen …/, '[role=dialog] form'),
  },
  { name: 'tasks', path: '/tasks' },
  { name: 'task', path: '/tasks?id=t-build', data: FILLED, ready: '[role=dialog] input' },
  { name: 'projects', path: '/projects' },
  { name: 'project', path: '/projects?id=p-web', data: FILLED, ready: '[role=dialog] input' },
  { name: 'milestones', path: '/projects?id=p-app', data: FILLED, ready: '[role=dialog] [aria-roledescription]' },
  { name: 'milestones-none', path: '/projects?id=p-ret', data: FULL, ready: '[role=dialog] input' },
  { name: 'milestone', path: '/projects?milestone=ms-beta', data: FILLED, ready: '[role=dialog] [aria-expanded=true]' },
  {
    name: 'milestone-done',
    path: '/projects?milestone=ms-concept',
    data: FULL,
    ready: '[role=dialog] [aria-expanded=true]',
    steps: click(/^History|^Verlauf/, '[role=dialog] ol li'),
  },
  {
    name: 'milestone-complete',
    path: '/projects?milestone=ms-beta',
    data: FULL,
    ready: '[role=dialog] [aria-expanded=true]',
    steps: click(/^Complete…|^Abschließen …/, `${MODAL} textarea`),
  },
  {
    name: 'milestone-plan',
    path: '/projects?id=p-app',
    data: FULL,
    ready: '[role=dialog] [aria-roledescription]',
    steps: click(/^Plan…|^Planen …/, `${MODAL} input`),
  },
  {
    name: 'milestone-deposit',
    path: '/projects?milestone=ms-beta',
    data: FULL,
    ready: '[role=dialog] [aria-expanded=true]',
    steps: click(/^Ask for a deposit|^Anzahlung anfordern/, `${MODAL} input`),
  },
  { name: 'quotes', path: '/quotes' },
  { name: 'quote-draft', path: '/quotes/q-2', data: FULL },
  { name: 'quote-sent', path: '/quotes/q-1', data: FULL },
  { name: 'quote-accepted', path: '/quotes/q-3', data: FULL },
  { name: 'quote-new', path: '/quotes', data: FULL, steps: press('n', `${MODAL} input`) },
  { name: 'quote-accept', path: '/quotes/q-1', data: FULL, steps: click(/^Accept…|^Annehmen …/, `${MODAL} input`) },
  { name: 'retainers', path: '/retainers' },
  { name: 'retainer', path: '/retainers?id=ret-1', data: FULL, ready: '[role=dialog] input' },
  { name: 'retainer-new', path: '/retainers', data: FULL, steps: press('n', '[role=dialog] input') },
  {
    name: 'retainer-rule',
    path: '/retainers?id=ret-1',
    data: FULL,
    steps: click(/^Bill each period|^Jeden Zeitraum abrechnen/, '[role=dialog] ol li'),
  },
  {
    name: 'retainer-bill',
    path: '/retainers?id=ret-1',
    data: FULL,
    ready: '[role=dialog] input',
    steps: click(/^(Bill|Abrechnen)$/, '[role=dialog] input[type=checkbox]'),
  },
  { name: 'payments', path: '/payments' },
  { name: 'payment', path: '/payments?id=pay-ahead', data: FILLED, ready: '[role=dialog] h2' },
  { name: 'payouts', path: '/payments?tab=payouts' },
  { name: 'payout', path: '/payments?tab=payouts&payout=payout-1', data: FULL, ready: '[role=dialog] table' },
  {
    name: 'payment-refund',
    path: '/payments?id=pay-7',
    data: FULL,
    steps: async (page) => {
      await page.locator('[role=dialog] section button').first().click();
      await page.waitForSelector(`${MODAL} form`);
    },
  },
  { name: 'payment-record', path: '/payments?fresh=c-globex', data: FILLED, ready: '[role=dialog] table' },
  { name: 'recurring', path: '/recurring' },
  { name: 'recurring-one', path: '/recurring?id=rc-care', data: FULL, ready: '[role=dialog] input' },
  {
    name: 'recurring-collected',
    path: '/recurring?id=rc-care',
    data: FULL,
    ready: '[role=dialog] input',
    steps: async (page) => {
      await page.locator('[role=dialog] table').last().scrollIntoViewIfNeeded();
      await page.waitForTimeout(300);
    },
  },
  { name: 'recurring-refused', path: '/recurring?id=rc-host', data: FULL, ready: '[role=dialog] input' },
  { name: 'recurring-new', path: '/recurring', data: FULL, steps: press('n', '[role=dialog] ol li') },
  { name: 'items', path: '/items' },
  { name: 'item', path: '/items?id=it-host', data: FULL, ready: '[role=dialog] input' },
  {
    name: 'draft-items',
    path: `/invoices/${DRAFT}`,
    data: FULL,
    ready: 'canvas',
    steps: then(press('i', '[role=dialog] li'), press('Enter', '[role=dialog] li input:checked')),
  },
  { name: 'expenses', path: '/expenses' },
  { name: 'expense', path: '/expenses?id=x-train', data: FILLED, ready: '[role=dialog] input' },
  { name: 'expense-rate', path: '/expenses?id=x-hotel', data: FULL, ready: '[role=dialog] input' },
  { name: 'expense-trip', path: '/expenses?id=x-drive', data: FULL, ready: '[role=dialog] input' },
  { name: 'expense-new-trip', path: '/expenses', data: FULL, steps: press('m', '[role=dialog] form') },
  { name: 'bank', path: '/bank' },
  { name: 'bank-movement', path: '/bank?id=bt-globex', data: FULL, ready: '[role=dialog] section' },
  { name: 'bank-out', path: '/bank?id=bt-host', data: FULL, ready: '[role=dialog] button' },
  {
    name: 'bank-file',
    path: '/bank',
    data: FULL,
    steps: async (page) => {
      const table = 'Day,Amount,Name,Text\n2026-11-20,99.50,Initech Ltd,INV 7\n2026-11-19,-12.00,Post,Porto\n';
      const file = { name: 'november.csv', mimeType: 'text/csv', buffer: Buffer.from(table) };
      await page.setInputFiles('input[type=file]', file);
      await page.waitForSelector('[role=dialog] table');
    },
  },
  { name: 'clients', path: '/clients' },
  { name: 'client', path: '/clients?id=c-acme', data: FILLED, ready: '[role=dialog] input' },
  {
    name: 'client-papers',
    path: '/clients?id=c-acme',
    data: FILLED,
    steps: (page) => page.locator('[role=dialog] a[href*="/quotes"]').first().scrollIntoViewIfNeeded(),
  },
  {
    name: 'deposit-new',
    path: '/clients?id=c-acme',
    data: FULL,
    steps: (page, lang) =>
      page.getByRole('button', { name: lang === 'de' ? 'Anzahlung anfordern …' : 'Ask for a deposit…' }).click(),
  },
  {
    name: 'client-merge',
    path: '/clients?id=c-acme',
    data: FILLED,
    ready: '[role=dialog] input',
    steps: then(
      click(/^Actions for (?!Invoice)|^Aktionen für/, '[role=menu]', '[role=dialog]'),
      click(/^Merge into|zusammenführen/, MODAL),
    ),
  },
  { name: 'invoices', path: '/invoices' },
  { name: 'invoices-selected', path: '/invoices', data: FILLED, steps: select(3) },
  {
    name: 'invoices-mark-paid',
    path: '/invoices',
    data: FULL,
    steps: then(select(4), click(/^Mark paid|^Zahlung buchen/, MODAL)),
  },
  { name: 'invoice-new', path: '/invoices?fresh=yes', ready: '[role=dialog] input' },
  { name: 'invoice-new-client', path: '/invoices?fresh=c-acme', data: FILLED, ready: '[role=dialog] input' },
  { name: 'draft-parts', path: `/invoices/${DRAFT}`, data: FULL, ready: 'canvas', steps: draftParts },
  {
    name: 'draft-versions',
    path: `/invoices/${DRAFT}`,
    data: FULL,
    ready: 'canvas',
    steps: then(draftParts, draftMenu(/^Version/)),
  },
  {
    name: 'draft-policy',
    path: `/invoices/${DRAFT}`,
    data: FULL,
    ready: 'canvas',
    steps: draftMenu(/^Prices and|^Preise und/),
  },
  { name: 'invoice-draft', path: `/invoices/${DRAFT}`, data: FILLED, ready: 'canvas' },
  {
    name: 'invoice-issue',
    path: `/invoices/${DRAFT}`,
    data: FILLED,
    ready: 'canvas',
    steps: click(/^Issue…|^Ausstellen …/, '[role=dialog]'),
  },
  { name: 'invoice-issued', path: `/invoices/${UNPAID}`, data: FILLED, ready: 'canvas' },
  { name: 'invoice-overdue', path: '/invoices/i-5', data: FULL, ready: 'canvas' },
  { name: 'invoice-disputed', path: '/invoices/i-3', data: FULL, ready: 'canvas' },
  {
    name: 'dispute-answer',
    path: '/invoices/i-3',
    data: FULL,
    ready: 'canvas',
    steps: async (page) => {
      await page.getByRole('button', { name: /^(Answer|Antworten).?…$/ }).click();
      await page.waitForSelector(`${MODAL} textarea`);
      await page.waitForTimeout(300);
    },
  },
  {
    name: 'mail-send',
    path: '/invoices/i-5',
    data: FULL,
    ready: 'canvas',
    steps: async (page) => {
      await page.getByRole('button', { name: /^(Send|Senden).?…$/ }).click();
      await page.waitForSelector('[role=dialog] textarea');
    },
  },
  { name: 'merges', path: '/merges' },
  {
    name: 'merge-new',
    path: '/merges?fresh=yes',
    query: { google: 'mail' },
    data: FILLED,
    ready: '[role=dialog] form li',
  },
  {
    name: 'merge-running',
    path: '/merges?fresh=yes',
    query: { google: 'mail' },
    data: FULL,
    ready: '[role=dialog] form li',
    steps: async (page) => {
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(/^(Subject|Betreff)/).fill('We move to Lange Reihe 31');
      await dialog.getByLabel(/^(Text)/).fill('Hello {{ client.first_name }}');
      await dialog.getByRole('button', { name: /^(Send [0-9]|[0-9]+ Mails)/ }).click();
      await page.getByRole('button', { name: /^(Pause|Pausieren|Anhalten)/ }).waitFor();
      await page.waitForTimeout(400);
    },
  },
  { name: 'merge-opt-outs', path: '/merges?outs=true', data: FULL },
  { name: 'messages', path: '/messages', query: { google: 'mail' } },
  { name: 'messages-thread', path: '/messages?id=thread-0', query: { google: 'mail' }, data: FULL },
  { name: 'messages-nobodys', path: '/messages?id=thread-2', query: { google: 'mail' }, data: FULL },
  {
    name: 'messages-reply',
    path: '/messages?id=thread-0',
    query: { google: 'mail' },
    data: FULL,
    steps: async (page) => {
      await page.getByRole('button', { name: /^(Reply|Antworten)/ }).click();
      await page.waitForSelector('form textarea');
    },
  },
  {
    name: 'connect-smtp',
    path: '/settings?section=connections',
    data: FULL,
    steps: async (page) => {
      await page.getByRole('button', { name: /(mail server|Mailserver)/ }).click();
      await page.waitForSelector('[role=dialog] input[type=password]');
    },
  },
  {
    name: 'connect-imap',
    path: '/settings?section=connections',
    data: FULL,
    steps: async (page) => {
      await page.getByRole('button', { name: /(mail server|Mailserver)/ }).click();
      await page.locator('[role=dialog] input').first().fill('ada@studio.example');
      await page.locator('[role=dialog] input[role=switch]').click({ force: true });
      await page.waitForTimeout(300);
      await page.locator('[role=dialog] input').last().scrollIntoViewIfNeeded();
    },
  },
  { name: 'invoice-part-paid', path: '/invoices/i-4', data: FULL, ready: 'canvas' },
  {
    name: 'invoice-mark-paid',
    path: `/invoices/${UNPAID}`,
    data: FILLED,
    ready: 'canvas',
    steps: click(/^Mark paid|^Zahlung buchen/, '[role=dialog]'),
  },
  ...[...SECTIONS].map(([, section]) => ({ name: `settings-${section}`, path: `/settings?section=${section}` })),
  {
    name: 'settings-connections-google',
    path: '/settings?section=connections',
    query: GOOGLE,
    data: FULL,
  },
  {
    name: 'settings-connections-menu',
    path: '/settings?section=connections',
    data: FULL,
    steps: async (page) => {
      await page.getByRole('button', { name: /^(Connect Stripe|Stripe verbinden)/ }).click();
      await page.locator('[role=dialog] input').first().fill('rk_test_1');
      await page.locator('[role=dialog] button[type=submit]').click();
      await page.waitForSelector('[role=dialog]', { state: 'detached' });
      await page.getByRole('button', { name: /^(Actions for|Aktionen)/ }).click();
      await page.getByRole('menuitem').first().waitFor();
      await page.waitForTimeout(300);
    },
  },
  {
    name: 'connect-google',
    path: '/settings?section=connections',
    data: FULL,
    steps: then(click(/^Connect Google|^Google verbinden/, MODAL), (page) => page.locator('summary').click()),
  },
  {
    name: 'time-calendar-google',
    path: '/time?view=calendar',
    query: GOOGLE,
    data: FULL,
  },
  { name: 'calendar', path: '/calendar' },
  { name: 'calendar-google', path: '/calendar', query: GOOGLE, data: FILLED },
  { name: 'calendar-december', path: '/calendar?day=2026-12-04', query: GOOGLE, data: FULL },
  {
    name: 'calendar-card',
    path: '/calendar?day=2026-11-24',
    query: GOOGLE,
    data: FULL,
    ready: '[data-cell="2026-11-24"] [aria-haspopup]',
    steps: (page) => page.locator('[data-cell="2026-11-24"] [aria-haspopup]').click(),
  },
  { name: 'calendar-reconnect', path: '/calendar', query: { google: 'reconnect' }, data: FULL },
  {
    name: 'calendar-conflict',
    path: '/inbox',
    query: { google: 'conflict' },
    data: FULL,
    ready: 'main li:has(b:text("Beta · App"))',
    steps: async (page) => {
      await page.locator('main li').filter({ hasText: 'Beta · App' }).getByRole('button').click();
      await page.waitForSelector(MODAL);
      await page.waitForTimeout(300);
    },
  },
  {
    name: 'settings-connections-reconnect',
    path: '/settings?section=connections',
    query: { google: 'reconnect' },
    data: FULL,
    steps: click(/^Actions for|^Aktionen für/, '[role=menu]'),
  },
  { name: 'payments-exchange', path: '/payments?exchange=true', data: FULL, ready: `${MODAL} table` },
  { name: 'calendar-agenda', path: '/calendar?view=agenda', query: GOOGLE, data: ['full', 'harsh', 'empty'] },
  { name: 'calendar-day', path: '/calendar?view=day&day=2026-11-19', query: GOOGLE, data: FULL },
  { name: 'calendar-week', path: '/calendar?view=week', query: GOOGLE, data: FULL },
  {
    name: 'calendar-event',
    path: '/calendar?view=agenda&day=2026-11-18',
    query: GOOGLE,
    data: FULL,
    ready: '[data-row]',
    steps: then(click(/^Design fair/, '[role=dialog] dl')),
  },
  {
    name: 'calendar-layers',
    path: '/calendar?without=["tasks"]',
    data: FULL,
    steps: click(/^Show ·|^Anzeigen ·/, '[role=dialog] input'),
  },
  { name: 'calendar-task', path: '/calendar?day=2026-12-03', data: FULL, steps: press('n', `${MODAL} input`) },
  {
    name: 'settings-rhythm-reminder',
    path: '/settings?section=rhythm',
    data: FULL,
    steps: remind,
  },
  {
    name: 'settings-shortcuts-taken',
    path: '/settings?section=shortcuts',
    query: { shortcut: 'taken' },
    data: FULL,
  },
  { name: 'import', path: '/import' },
  { name: 'import-report', path: '/import', data: FULL, steps: importFile },
  { name: 'first-run', path: '/', query: { data: 'none' }, data: ['empty'] },
  { name: 'first-run-passphrase', path: '/', query: { data: 'none', keychain: 'none' }, data: ['empty'] },
  { name: 'locked', path: '/', query: { data: 'locked' }, data: FULL },
  { name: 'locked-damaged', path: '/', query: { data: 'locked-damaged' }, data: FULL },
  { name: 'quick', path: '/quick', ready: 'input', size: QUICK },
  {
    name: 'quick-typed',
    path: '/quick',
    ready: 'input',
    size: QUICK,
    data: FULL,
    steps: type('input', '25m call @acme #support'),
  },
  { name: 'timer-editor', path: '/', data: FULL, steps: press('e') },
  { name: 'shortcuts', path: '/time?view=week', data: FULL, steps: press('?', '[role=dialog]') },
  { name: 'palette', path: '/', data: FILLED, steps: press('Control+k', '[role=dialog] input') },
  {
    name: 'palette-found',
    path: '/',
    data: FULL,
    steps: then(press('Control+k', '[role=dialog] input'), type('[role=dialog] input', 'acme')),
  },
  {
    name: 'palette-line',
    path: '/',
    data: FULL,
    steps: then(press('Control+k', '[role=dialog] input'), type('[role=dialog] input', '25m call @acme #support')),
  },
  { name: 'not-found', path: '/nowhere', data: FULL },
  { name: 'nothing-found', path: '/invoices?text=zzz', data: FULL },
  { name: 'error-unreachable', path: '/', query: { fail: 'all' }, ready: '[role=alert]', data: FULL },
  ...[
    ['today', '/', 'home.today'],
    ['time', '/time?view=list', 'entry.list'],
    ['clients', '/clients', 'client.list'],
    ['invoice', `/invoices/${DRAFT}`, 'invoice.show'],
  ].map(([name, path, fail]) => ({ name: `error-${name}`, path, query: { fail }, ready: '[role=alert]', data: FULL })),
  { name: 'loading-today', path: '/', query: { fail: 'never' }, ready: 'nav', data: FULL },
];

function then(...steps) {
  return async (page) => {
    for (const step of steps) await step(page);
  };
}

function press(key, ready) {
  return async (page) => {
    await page.keyboard.press(key);
    if (ready) await page.waitForSelector(ready);
    await page.waitForTimeout(250);
  };
}

function click(name, ready, within = 'body') {
  return async (page) => {
    const found = page.locator(within).locator('button, [role=menuitem], a').filter({ visible: true });
    const labelled = page.locator(within).getByRole('button', { name }).or(page.getByRole('menuitem', { name }));
    await labelled.and(found).first().click({ timeout: 4000 });
    if (ready) await page.waitForSelector(ready, { timeout: 4000 });
    await page.waitForTimeout(300);
  };
}

function type(selector, text) {
  return async (page) => {
    await page.locator(selector).first().fill(text);
    await page.waitForTimeout(500);
  };
}

/** Ticks the first rows of a table. */
function select(count) {
  return async (page) => {
    const boxes = page
      .locator('main')
      .getByRole('checkbox', { name: /^Select (?!all)|^(?!Alle|\w+tag, ).* auswählen/ });
    await boxes.first().waitFor({ timeout: 4000 });
    for (let i = 0; i < count; i++) await boxes.nth(i).click({ timeout: 4000 });
    await page.waitForTimeout(200);
  };
}

async function away(page) {
  const need = page
    .locator('main li')
    .filter({ hasText: /away|weg/ })
    .first();
  await need.getByRole('button').click();
  await page.getByRole('dialog').getByRole('checkbox').last().waitFor();
}

async function remind(page) {
  await page.getByRole('switch').click();
  await page.getByRole('checkbox').last().scrollIntoViewIfNeeded();
}

function draftMenu(item) {
  return then(click(/^Actions for|^Aktionen für/, '[role=menu]'), click(item, MODAL));
}

/** A heading, a discount on a line, one on everything, and a fee. */
async function draftParts(page) {
  const add = (item) =>
    then(
      click(/^Add something else|^Etwas anderes/, '[role=menu]'),
      click(item),
    )(page).then(() => page.waitForTimeout(200));
  await add(/^Heading|^Überschrift/);
  await page.locator('input[value^="New heading"], input[value^="Neue Überschrift"]').first().fill('Running costs');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+ArrowUp');
  await page.getByRole('button', { name: /(Discount|Rabatt) (on|auf) Hosting/ }).click();
  await page.getByRole('textbox', { name: /^Discount$|^Rabatt$/ }).fill('10 %');
  await page.keyboard.press('Enter');
  await add(/^Discount on everything|^Rabatt auf alles/);
  await add(/^Fee or|^Gebühr/);
  await page.mouse.move(5, 5);
  await page.waitForTimeout(300);
}

async function rounds(page) {
  await page.getByRole('button', { name: /^More for the timer|^Mehr zum Timer/ }).click();
  await page.getByRole('menuitem', { name: /focus|Fokus/ }).click();
  await page.getByRole('button', { name: /^Focus:|^Fokus:/ }).waitFor();
  await page.getByRole('menu').waitFor({ state: 'detached' });
}

async function awayGive(page) {
  await away(page);
  await page.keyboard.press('g');
  await page.getByRole('textbox', { name: /What was it|Was war es/ }).fill('Phone with Ada');
}

async function overlap(page) {
  const need = page.locator('main li').filter({ hasText: /overlap|berschneiden/ });
  await need.getByRole('button').click({ timeout: 4000 });
  await page.waitForSelector(MODAL);
  await page.waitForTimeout(300);
}

async function blockMenu(page) {
  const block = page.locator('[data-day] button[data-movable]').nth(4);
  await block.click({ button: 'right', timeout: 4000 });
  await page.waitForSelector('[role=menu]');
  await page.waitForTimeout(300);
}

async function importFile(page) {
  const rows = [
    'Client,Project,Description,Start date,Start time,Duration',
    ...Array.from(
      { length: 30 },
      (_, i) => `Acme,Website,Cart totals ${i},2026-10-${String((i % 28) + 1).padStart(2, '0')},09:00:00,1:30`,
    ),
    'Wayne,Batmobile,No day,2026-13-40,09:00:00,1:00',
    'Wayne,Batmobile,No length,2026-10-02,09:00:00,soon',
  ];
  const file = { name: 'toggl-october.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.waitForSelector('main h2', { timeout: 4000 });
  await page.waitForTimeout(300);
}
