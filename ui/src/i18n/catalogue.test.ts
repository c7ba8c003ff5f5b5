import { expect, test } from 'vitest';
import { de } from './de';
import { en } from './en';

function keys(tree: object, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}${key}`] : keys(value as object, `${prefix}${key}.`),
  );
}

function texts(tree: object): [string, string][] {
  return keys(tree).map((key) => [
    key,
    key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], tree) as string,
  ]);
}

test('both languages have the same keys', () => {
  expect(keys(de).sort()).toEqual(keys(en).sort());
});

test('no text is empty, and both languages fill in the same values', () => {
  const german = new Map(texts(de));
  for (const [key, english] of texts(en)) {
    expect(english.trim(), key).not.toBe('');
    const holes = (text: string) => (text.match(/{{\w+}}/g) ?? []).sort();
    expect(holes(german.get(key) ?? ''), key).toEqual(holes(english));
  }
});

test('every plural has both forms', () => {
  const all = new Set([...keys(en), ...keys(de)]);
  for (const key of all) {
    if (key.endsWith('_one')) expect(all).toContain(key.replace(/_one$/, '_other'));
  }
});
