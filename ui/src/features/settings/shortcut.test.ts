import { expect, test } from 'vitest';
import { shortcutOf } from './shortcut';

const press = (code: string, key: string, modifiers = '') => ({
  code,
  key,
  ctrlKey: modifiers.includes('c'),
  altKey: modifiers.includes('a'),
  shiftKey: modifiers.includes('s'),
  metaKey: modifiers.includes('m'),
});

test.each([
  [press('KeyT', 't', 'ca'), 'Ctrl+Alt+T'],
  [press('KeyT', 'T', 'cs'), 'Ctrl+Shift+T'],
  [press('KeyZ', 'y', 'm'), 'Super+Z'],
  [press('Digit1', '!', 'as'), 'Alt+Shift+1'],
  [press('Space', ' ', 'c'), 'Ctrl+Space'],
  [press('F9', 'F9'), 'F9'],
  [press('KeyT', 't'), null],
  [press('KeyT', 'T', 's'), null],
  [press('ControlLeft', 'Control', 'c'), null],
  [press('Escape', 'Escape', 'c'), null],
])('%j is %s', (event, shortcut) => expect(shortcutOf(event)).toBe(shortcut));
