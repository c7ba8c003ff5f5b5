// What the desktop program does besides its page: tray, shortcut, autostart, one instance, and what it refuses the page.
import assert from 'node:assert/strict';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { call, close, init, press, startAgain, startBeside, tray, until, visible } from './lib/desk.mjs';
import { openWindow } from './lib/window.mjs';

const QUICK = 'Stint: new timer';
let window;
let neighbour;

/** Calls the shell from the page, as the interface does; answers with what it says or why it refuses. */
const invoke = (command, request = {}) =>
  window.page.executeAsync(
    (name, args, done) => {
      globalThis.__TAURI_INTERNALS__.invoke(name, args).then(
        (answer) => done({ answer }),
        (error) => done({ refusal: String(error) }),
      );
    },
    command,
    request,
  );
const quickShown = async () => (await visible(QUICK)).length === 1;
// A key that arrives before the page has loaded is lost; one that is pressed twice hides the window's next showing too.
const escaped = async () => {
  await press('Escape');
  return until('the window to go', quickHidden, 3);
};
const quickHidden = async () => (await visible(QUICK)).length === 0;

before(async () => {
  await init();
  const other = join(process.env.STINT_DESK, 'other');
  await init('--data', other);
  await call('settings.update', { global_shortcut: 'Ctrl+Alt+Y' }, '--data', other);
  neighbour = await startBeside(other);
  window = await openWindow();
});

after(async () => {
  neighbour?.kill();
  await window?.kill();
});

test('the window appears with the tray', async () => {
  await until('the window', async () => (await visible('Stint')).length === 1);
  assert.ok((await tray.labels()).includes('Open Stint'));
});

test('the shortcut shows the quick window, escape and another window hide it', async () => {
  await until('the shortcut to be held', async () => (await invoke('shell_status')).answer?.shortcut === 'Ctrl+Alt+T');
  await press('ctrl+alt+t');
  await until('the quick window', quickShown);
  await until('escape to hide it', escaped);
  await press('ctrl+alt+t');
  await until('the quick window again', quickShown);
  await startAgain();
  await until('the main window to hide it', quickHidden);
});

test('a shortcut that another program holds is a finding, a free one works at once', async () => {
  await call('settings.update', { global_shortcut: 'Ctrl+Alt+Y' });
  await until('the finding', async () => (await invoke('shell_status')).answer?.shortcut_problem === 'taken');
  await call('settings.update', { global_shortcut: 'Ctrl+Alt+J' });
  await until('the free one', async () => {
    const { answer } = await invoke('shell_status');
    return answer?.shortcut === 'Ctrl+Alt+J' && answer.shortcut_problem === null;
  });
  await press('ctrl+alt+j');
  await until('the quick window', quickShown);
  await until('escape to hide it', escaped);
});

test('the autostart setting writes and removes the entry of the desktop', async () => {
  const entry = join(process.env.HOME, '.config', 'autostart', 'Stint.desktop');
  await call('settings.update', { autostart: true });
  assert.match(await until('the entry', () => readFile(entry, 'utf8')), /^Exec=.*stint-desktop.* --tray/m);
  await call('settings.update', { autostart: false });
  await until('the entry to go', () => access(entry).then(() => false, () => true));
});

test('the page may call the core and nothing else', async () => {
  assert.equal((await invoke('rpc', { name: 'workspace.status', request: {} })).answer.state, 'open');
  for (const refused of ['hide_quick', 'plugin:dialog|open', 'plugin:global-shortcut|unregister_all', 'plugin:autostart|enable', 'plugin:window|create']) {
    assert.match((await invoke(refused)).refusal ?? 'allowed', /not allowed|not found/i, refused);
  }
  const reached = await window.page.executeAsync((done) => {
    fetch('https://example.com/').then(
      () => done('reached'),
      (error) => done(String(error)),
    );
  });
  assert.notEqual(reached, 'reached');
});

test('closing the window hides it in the tray, a second start and the menu show it', async () => {
  await close('Stint');
  await until('the window to hide', async () => (await visible('Stint')).length === 0);
  await startAgain();
  await until('the window to return', async () => (await visible('Stint')).length === 1);
  await close('Stint');
  await until('the window to hide again', async () => (await visible('Stint')).length === 0);
  await tray.click('Open Stint');
  await until('the menu to show it', async () => (await visible('Stint')).length === 1);
});

test('without the tray setting, closing the window ends the program', async () => {
  await call('settings.update', { close_to_tray: false });
  await until('the program to end', async () => {
    if ((await window.processes()).length === 0) return true;
    // The first close may come before the setting has arrived, and hides.
    await ((await visible('Stint')).length ? close('Stint') : tray.click('Open Stint')).catch(() => {});
    return false;
  });
});
