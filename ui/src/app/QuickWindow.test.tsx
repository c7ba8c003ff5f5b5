import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeHost } from '../ipc/fake/host';
import { createQueryClient } from '../ipc/query';
import { setHost } from '../ipc/rpc';
import { QuickWindow } from './QuickWindow';

function openQuick(options: Parameters<typeof fakeHost>[0] = {}): void {
  setHost(fakeHost(options));
  render(
    <QueryClientProvider client={createQueryClient()}>
      <QuickWindow />
    </QueryClientProvider>,
  );
}

test('the quick window takes words in the language and the scheme of the settings', async () => {
  openQuick({ theme: 'dark' });
  expect(await screen.findByRole('combobox', { name: 'What are you working on?' })).toBeTruthy();
  expect(document.documentElement.dataset.mantineColorScheme).toBe('dark');
});

test('a program that does not answer is told in the quick window too', async () => {
  openQuick({ fail: 'all' });
  expect(await screen.findByText('The program is not answering')).toBeTruthy();
});

test('the quick window starts without the component library and the router', () => {
  const seen = new Set<string>();
  const packages = new Set<string>();
  const walk = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = readFileSync(file, 'utf8');
    for (const [, name = ''] of text.matchAll(/^(?:import|export) (?!type)[^;]*?'([^']+)';/gm)) {
      if (!name.startsWith('.')) packages.add(name);
      else if (!name.endsWith('.css')) walk(sourceOf(join(dirname(file), name)));
    }
  };
  walk(join(import.meta.dirname, '../quick.tsx'));
  expect(seen.size).toBeGreaterThan(20);
  expect([...packages].filter((name) => /mantine\/(?!hooks)|react-router|tabler/.test(name))).toEqual([]);
});

function sourceOf(path: string): string {
  for (const ending of ['.tsx', '.ts', '/index.ts']) {
    try {
      readFileSync(path + ending);
      return path + ending;
    } catch {}
  }
  throw new Error(`${path} is not found`);
}
