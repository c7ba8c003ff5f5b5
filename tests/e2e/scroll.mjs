// What the main thread has to do for each frame while a long list is scrolled in Chromium on `stint serve`, beside the same rows placed by bare code.
// Called by ./dev bench on STINT_DATA; prints JSON: {name: {frames, p50, p99, max, over16}}, in milliseconds from the scroll event until all is laid out
// and painted. For a machine that does nothing else.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { call, serve } from './lib/desk.mjs';

// Five rows a frame, 300 a second: a wheel that is turned as fast as it goes.
const WHEEL = 180;
const WHEEL_FRAMES = 1_200;
// 33 rows a frame, to come down to where much is loaded.
const FAST = 1_200;
const JUMPS = 200;
const ROW_PX = 36;
// What the wheel passes in so many frames, and a little.
const LAST_ROWS = (WHEEL * WHEEL_FRAMES) / ROW_PX + 1_000;

/**
 * In the page: moves the scroller by so much a frame, or to places all over it, for so many frames or until so much is loaded. Answers what each frame
 * cost: scroll events come first in a frame, a message that is posted in it comes after its paint.
 */
function scrolled({ step, frames, until }) {
  const scroller = document.querySelector('[data-bench-scroller]') ?? document.querySelector('ul[aria-label]').parentElement;
  const costs = [];
  const room = () => scroller.scrollHeight - scroller.clientHeight;
  // Always the same places, in no order.
  const next = () => (step === undefined ? (((costs.length * 7919) % 10_007) / 10_007) * room() : scroller.scrollTop + step);
  let began;
  const begin = () => {
    began ??= performance.now();
  };
  const { port1, port2 } = new MessageChannel();
  document.addEventListener('scroll', begin, { capture: true });
  return new Promise((resolve) => {
    const frame = () => {
      begin();
      scroller.scrollTop = next();
      port2.postMessage(0);
    };
    port1.onmessage = () => {
      costs.push(performance.now() - began);
      began = undefined;
      if (until === undefined ? costs.length < frames : room() < until) return requestAnimationFrame(frame);
      document.removeEventListener('scroll', begin, { capture: true });
      resolve(costs);
    };
    requestAnimationFrame(frame);
  });
}

/** The floor: rows of the same height and as many texts, placed by a listener of a few lines. */
const bare = (count) => `<!doctype html><body style="margin:0;font:14px sans-serif">
<div data-bench-scroller style="height:800px;overflow:auto;overflow-anchor:none"><div style="position:relative;height:${count * 36}px"></div></div><script>
const scroller = document.querySelector('[data-bench-scroller]'), inner = scroller.firstChild;
const place = () => {
  const first = Math.max(0, Math.floor(scroller.scrollTop / 36) - 8);
  inner.innerHTML = Array.from({ length: 40 }, (_, n) => first + n).map((n) =>
    '<div style="position:absolute;left:0;right:0;display:flex;gap:12px;top:' + n * 36 + 'px">' +
    ['Piece of work', 'Client', 'Project', '09:00 – 10:15', '1:15'].map((text) => '<span>' + text + ' ' + n + '</span>').join('') + '</div>').join('');
};
scroller.addEventListener('scroll', place);
place();
</script>`;

function told(costs) {
  const sorted = costs.toSorted((a, b) => a - b);
  const share = (part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
  return { frames: costs.length, p50: share(0.5), p99: share(0.99), max: sorted.at(-1), over16: costs.filter((ms) => ms > 16).length };
}

const desk = await mkdtemp(join(tmpdir(), 'scroll-'));
const server = await serve(join(desk, 'token'));
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  const token = (await readFile(join(desk, 'token'), 'utf8')).trim();
  const { count } = await call('entry.list', { limit: 1 });
  const tab = await (await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })).newPage();
  const result = {};
  const measure = async (name, how) => {
    result[name] = told(await tab.evaluate(scrolled, how));
  };
  const wheel = { step: WHEEL, frames: WHEEL_FRAMES };
  await tab.setContent(bare(count));
  await measure('bare, wheel', wheel);
  await measure('bare, jumps', { frames: JUMPS });
  await tab.goto(`${server.url}/#token=${encodeURIComponent(token)}`);
  await tab.evaluate(() => {
    location.hash = '#/time?view=list';
  });
  await tab.locator('ul[aria-label] li').first().waitFor();
  await measure('stint, wheel from the top', wheel);
  await tab.evaluate(scrolled, { step: FAST, until: (count - LAST_ROWS) * ROW_PX });
  await measure('stint, wheel to the end', wheel);
  await measure('stint, wheel back', { ...wheel, step: -WHEEL });
  await measure('stint, jumps', { frames: JUMPS });
  console.log(JSON.stringify({ count, ...result }));
} finally {
  await browser.close();
  await server.kill();
  await rm(desk, { recursive: true });
}
