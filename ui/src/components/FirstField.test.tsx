import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { openApp } from '../test/app';

/** What has the focus once it has come to rest. */
async function resting(): Promise<Element | null> {
  await screen.findByRole('dialog');
  await waitFor(() => expect(['INPUT', 'TEXTAREA', 'BUTTON']).toContain(document.activeElement?.tagName));
  await new Promise((done) => setTimeout(done, 50));
  return document.activeElement;
}

test.each([
  ['/clients?id=c-acme', 'Name'],
  ['/projects?id=p-web', 'Name'],
  ['/tasks?id=t-build', 'Name'],
  ['/time?view=list&entry=e-0-6', 'What was it?'],
])('the drawer of %s opens in its first field', async (address, name) => {
  openApp(address);
  const field = await screen.findByRole('textbox', { name, hidden: false });
  await waitFor(() => expect(document.activeElement).toBe(field));
});

test('a new invoice opens on the choice of a client, and leaves its list closed until it is asked for', async () => {
  const user = userEvent.setup();
  openApp('/invoices?fresh=yes');
  const field = await resting();
  expect(field?.getAttribute('placeholder')).toBe('Choose a client');
  expect(screen.queryByRole('option')).toBeNull();
  await user.keyboard('{ArrowDown}');
  expect((await screen.findAllByRole('option')).length).toBeGreaterThan(0);
});

test('a question that cannot be taken back rests on the way out', async () => {
  const user = userEvent.setup();
  openApp('/invoices/i-0');
  await user.click(await screen.findByRole('button', { name: /^Issue/ }));
  expect((await resting())?.textContent).toBe('Cancel');
});
