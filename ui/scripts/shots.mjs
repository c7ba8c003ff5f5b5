// Photographs every screen and says what is wrong with it: `node scripts/shots.mjs --out DIR [--only today,time-week] [--base URL] [--axe]`.
// Without --base it serves ui/dist itself and shows the make-believe core. Also: --sizes 1280x800,900x600 --themes light,dark --langs en,de --data full,empty,harsh --jobs 1
import { mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { SCREENS } from './screens.mjs';

const { values: options } = parseArgs({
  options: {
    out: { type: 'string', default: 'shots' },
    only: { type: 'string' },
    base: { type: 'string' },
    sizes: { type: 'string', default: '1280x800,900x600' },
    themes: { type: 'string', default: 'light,dark' },
    langs: { type: 'string', default: 'en,de' },
    data: { type: 'string', default: 'full,empty,harsh' },
    // More than one is quicker, but pages of one browser now and then come out torn.
    jobs: { type: 'string', default: '1' },
    axe: { type: 'boolean', default: false },
    chromium: { type: 'string', default: process.env.CHROMIUM ?? '/usr/bin/chromium' },
  },
});
const list = (text) => text.split(',').filter(Boolean);
const here = fileURLToPath(new URL('..', import.meta.url));
const axeSource = options.axe ? readFileSync(join(here, 'node_modules/axe-core/axe.min.js'), 'utf8') : '';

const served = options.base ? undefined : await serveDist();
const base = options.base ?? served.url;
mkdirSync(options.out, { recursive: true });
const browser = await chromium.launch({ executablePath: options.chromium, args: ['--no-sandbox'] });
let problems = 0;

const chosen = options.only ? SCREENS.filter((s) => list(options.only).includes(s.name)) : SCREENS;
for (const size of list(options.sizes)) {
  const [width, height] = size.split('x').map(Number);
  for (const theme of list(options.themes))
    for (const lang of list(options.langs))
      for (const data of list(options.data)) await shootAll({ width, height, theme, lang, data });
}
await browser.close();
served?.close();
console.log(problems === 0 ? 'no problem found' : `${problems} problems found`);
process.exitCode = problems === 0 ? 0 : 1;

async function shootAll({ width, height, theme, lang, data }) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    locale: lang === 'de' ? 'de-DE' : 'en-GB',
    reducedMotion: 'reduce',
  });
  const todo = chosen.filter((screen) => !screen.data || screen.data.includes(data));
  const worker = async () => {
    for (let screen = todo.shift(); screen; screen = todo.shift())
      await shoot(context, screen, { width, height, theme, lang, data });
  };
  await Promise.all(Array.from({ length: Number(options.jobs) }, worker));
  await context.close();
}

async function shoot(context, screen, { width, height, theme, lang, data }) {
  const page = await context.newPage();
  const name = [screen.name, data, theme, lang, `${width}x${height}`].join('-');
  const complain = (text) => {
    problems += 1;
    console.log(`${name}: ${text}`);
  };
  page.on('pageerror', (error) => complain(`page error ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && complain(`console ${message.text().slice(0, 300)}`));
  if (screen.size) await page.setViewportSize(screen.size);
  const query = new URLSearchParams({ host: 'fake', data, theme, lang, ...screen.query });
  await page.goto(`${base}/?${query}#${screen.path}`);
  try {
    await page.waitForSelector(screen.ready ?? 'h1', { timeout: 8000 });
    await page.waitForTimeout(350);
    if (screen.steps) await screen.steps(page, lang);
  } catch (error) {
    complain(`not ready: ${error.message.split('\n')[0]}`);
  }
  await page.screenshot({ path: join(options.out, `${name}.png`) });
  const wide = await page.evaluate(() => {
    const main = document.querySelector('main') ?? document.documentElement;
    return Math.max(main.scrollWidth - main.clientWidth, document.documentElement.scrollWidth - window.innerWidth);
  });
  if (wide > 0) complain(`scrolls sideways by ${wide} px`);
  if (options.axe) {
    await page.evaluate(axeSource);
    // The list of a select is scrolled by the arrow keys of its field, which axe cannot know; and a link that is scrolled
    // out of sight is no skip link, though all of them begin with the # of this program's addresses.
    const found = await page.evaluate(() =>
      window.axe.run(
        { exclude: ['.mantine-Select-dropdown'] },
        { rules: { region: { enabled: false }, 'skip-link': { enabled: false } } },
      ),
    );
    for (const v of found.violations) {
      complain(
        `axe ${v.id}: ${v.nodes
          .slice(0, 4)
          .map((n) => `${n.html.slice(0, 160)} ${n.any[0]?.message ?? ''}`)
          .join(' || ')}`,
      );
    }
  }
  await page.close();
}

function serveDist() {
  const dist = join(here, 'dist');
  const types = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.css': 'text/css',
    '.svg': 'image/svg+xml',
    '.woff2': 'font/woff2',
  };
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url, 'http://x').pathname).replace(/^\/$/, '/index.html');
    try {
      const body = readFileSync(join(dist, path));
      response.writeHead(200, { 'Content-Type': types[extname(path)] ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () =>
      done({ url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() }),
    );
  });
}
