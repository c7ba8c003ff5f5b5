import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { close, picture, press, startAgain, tray, until, visible } from './lib/desk.mjs';
import { openWindow } from './lib/window.mjs';

let window;
before(async () => {
  window = await openWindow();
});
after(() => window?.kill());

test('the window appears', async () => {
  await until('the window', async () => (await visible('Stint')).length === 1);
  assert.equal(await window.page.getTitle(), 'Stint');
  await until('a page with words', async () => (await (await window.page.$('body')).getText()).length > 0);
  await picture('/tmp/shot.png');
});

test('the shortcut shows the quick window and escape hides it', async () => {
  await until('the quick window', async () => {
    await press('ctrl+alt+t');
    return (await visible('Stint: new timer')).length === 1;
  });
  await picture('/tmp/shot2.png');
});

test('closing the window hides it in the tray and a second start shows it', async () => {
  await close('Stint');
  await until('the window to hide', async () => (await visible('Stint')).length === 0);
  assert.ok((await tray.labels()).includes('Open Stint'));
  await startAgain();
  await until('the window to return', async () => (await visible('Stint')).length === 1);
});
