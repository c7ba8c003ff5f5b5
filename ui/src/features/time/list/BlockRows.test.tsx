import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { openApp } from '../../../test/app';

test('a row that comes while the list moves is seen at once and can be used when it rests; by keys it can at once', async () => {
  openApp('/time?view=list');
  await screen.findByRole('button', { name: 'What was it?: Call about the mailbox' });
  const list = screen.getByRole('list', { name: 'List' });
  const still = () => [...list.querySelectorAll('li')].filter((row) => !row.querySelector('button, input'));
  const scroll = (to: number) => {
    if (list.parentElement) list.parentElement.scrollTop = to;
    fireEvent.scroll(list.parentElement as HTMLElement);
  };
  expect(still()).toHaveLength(0);
  scroll(200);
  const came = still();
  expect(came.length).toBeGreaterThan(3);
  expect(came.every((row) => /\d:\d\d/.test(row.textContent ?? ''))).toBe(true);
  await waitFor(() => expect(still()).toHaveLength(0));
  scroll(0);
  await waitFor(() => expect(still()).toHaveLength(0));
  // No key was pressed.
  const matches = Element.prototype.matches;
  vi.spyOn(Element.prototype, 'matches').mockImplementation(function (this: Element, selector: string) {
    return selector === ':focus-visible' || matches.call(this, selector);
  });
  list.querySelector('button')?.focus();
  scroll(200);
  expect(still()).toHaveLength(0);
});
