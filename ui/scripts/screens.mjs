import { SCREENS_OF_WORK } from './screensOfWork.mjs';

// What `shots.mjs` photographs. `ready` is what must be there, `steps` what is done before the picture, `data` limits the workspaces.
export const SCREENS = [
  { name: 'today', path: '/' },
  { name: 'time-list', path: '/time?view=list' },
  { name: 'time-week', path: '/time?view=week' },
  { name: 'time-calendar', path: '/time?view=calendar' },
  { name: 'inbox', path: '/inbox' },
  { name: 'quick', path: '/quick', ready: 'input', size: { width: 520, height: 380 } },
  { name: 'error-unreachable', path: '/', query: { fail: 'all' }, ready: '[role=alert]', data: ['full'] },
  { name: 'error-today', path: '/', query: { fail: 'home.today' }, ready: '[role=alert]', data: ['full'] },
  { name: 'loading-today', path: '/', query: { fail: 'never' }, ready: 'nav', data: ['full'] },
  { name: 'shortcuts', path: '/time?view=week', data: ['full'], steps: press('?', '[role=dialog]') },
  { name: 'palette', path: '/', data: ['full'], steps: press('Control+k', '[role=dialog] input') },
  ...SCREENS_OF_WORK,
];

function press(key, then) {
  return async (page) => {
    await page.keyboard.press(key);
    await page.waitForSelector(then);
    await page.waitForTimeout(250);
  };
}
