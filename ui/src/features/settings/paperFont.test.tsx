import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { axeProblems, openApp } from '../../test/app';

const file = (name: string, text: string) => new File([text], name, { type: 'font/ttf' });
const family = () => screen.getByTestId('paper-font').textContent;

test('a font is chosen with its bold face and given back', async () => {
  const user = userEvent.setup();
  const { host, container } = openApp('/settings?section=business');
  await waitFor(() => expect(family()).toBe('Inter (built in)'));
  // The bold face may be chosen first.
  const input = screen.getByLabelText<HTMLInputElement>('Font of documents', { selector: 'input' });
  await user.upload(input, [file('Sans-Bold.ttf', 'bold'), file('Sans.ttf', 'plain')]);
  await waitFor(() => expect(family()).toBe('Liberation Sans'));
  const saved = host.calls.find((call) => call.name === 'paper_font.save');
  expect(saved?.request).toEqual({ regular_base64: btoa('plain'), bold_base64: btoa('bold') });
  await user.upload(input, [file('Sans.ttf', 'plain')]);
  await waitFor(() => expect(family()).toBe('Liberation Sans · no bold face'));
  await user.click(screen.getByRole('button', { name: 'Use the built-in font' }));
  await waitFor(() => expect(family()).toBe('Inter (built in)'));
  expect(await axeProblems(container)).toEqual([]);
});

test('what is no font is told with its remedy', async () => {
  const user = userEvent.setup();
  openApp('/settings?section=business');
  const input = await screen.findByLabelText<HTMLInputElement>('Font of documents', { selector: 'input' });
  await user.upload(input, [file('Sans.ttf', 'no font')]);
  // What the test before has saved is told by an alert, too.
  expect(await screen.findByText('Is no TTF or OTF that can be read: choose another file.')).toBeTruthy();
  await user.upload(
    input,
    ['a', 'b', 'c'].map((name) => file(`${name}.ttf`, name)),
  );
  expect(await screen.findByText('Choose two files at most: the regular face and the bold one.')).toBeTruthy();
});
