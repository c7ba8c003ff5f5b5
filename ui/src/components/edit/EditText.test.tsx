import { MantineProvider } from '@mantine/core';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { RpcError } from '../../ipc/host';
import { EditText } from './EditText';

function Field({ save, pauseMs }: { save: (text: string) => Promise<unknown>; pauseMs?: number }) {
  const [value, setValue] = useState('Acme');
  const onSave = (text: string) => save(text).then(() => setValue(text));
  return (
    <MantineProvider>
      <EditText
        label="Name"
        value={value}
        onSave={onSave}
        pauseMs={pauseMs}
        check={(t) => (t === '' ? 'empty' : null)}
      />
    </MantineProvider>
  );
}

function setUp(save = vi.fn((_: string) => Promise.resolve<unknown>(undefined)), pauseMs?: number) {
  render(<Field save={save} pauseMs={pauseMs} />);
  return { user: userEvent.setup(), input: screen.getByLabelText<HTMLInputElement>('Name'), save };
}

test('Enter and blur save once, and only what has changed', async () => {
  const { user, input, save } = setUp();
  await user.click(input);
  await user.tab();
  expect(save).not.toHaveBeenCalled();
  await user.clear(input);
  await user.type(input, ' Umbra {Enter}');
  expect(save.mock.calls).toEqual([['Umbra']]);
  await waitFor(() => expect(input.value).toBe('Umbra'));
});

test('Escape leaves the value as it was', async () => {
  const { user, input, save } = setUp();
  await user.type(input, ' and sons{Escape}');
  expect(save).not.toHaveBeenCalled();
  expect(input.value).toBe('Acme');
});

test('what the check refuses is not sent, and the text stays to be mended', async () => {
  const { user, input, save } = setUp();
  await user.clear(input);
  await user.tab();
  expect(await screen.findByText('empty')).toBeTruthy();
  expect(save).not.toHaveBeenCalled();
  expect(input.getAttribute('aria-invalid')).toBe('true');
});

test("the core's refusal stands below the field in words", async () => {
  const refuse = vi.fn((_: string) =>
    Promise.reject(new RpcError('invalid', 'no', undefined, [{ field: 'name', rule: 'too_long', message: 'no' }])),
  );
  const { user, input } = setUp(refuse);
  await user.type(input, 'x{Enter}');
  expect(await screen.findByText('Is too long: shorten it.')).toBeTruthy();
  expect(input.value).toBe('Acmex');
});

test('a pause in typing saves, and Escape afterwards takes it back', async () => {
  const { user, input, save } = setUp(undefined, 20);
  await user.type(input, '!');
  await waitFor(() => expect(save.mock.calls).toEqual([['Acme!']]));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(save.mock.calls).toEqual([['Acme!'], ['Acme']]));
  await waitFor(() => expect(input.value).toBe('Acme'));
});
