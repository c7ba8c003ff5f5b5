import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { electronicAddress } from '../../format/electronicAddress';
import { openApp } from '../../test/app';

test.each([
  ['0204:04011000-1234512345-06', '0204', '04011000-1234512345-06'],
  [' em : ap@acme.example', 'em', 'ap@acme.example'],
  ['ap@acme.example', 'EM', 'ap@acme.example'],
  ['', '', ''],
  ['04011000', '', '04011000'],
])('%s is an address', (text, scheme, address) => expect(electronicAddress(text)).toEqual({ scheme, address }));

test('a client is given its e-invoice, and what it is found by', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/clients?id=c-acme');
  const panel = within(await screen.findByRole('dialog'));
  expect(panel.queryByLabelText('Its reference')).toBeNull();
  await user.click(await panel.findByRole('combobox', { name: 'E-invoice' }));
  await user.click(await screen.findByRole('option', { name: 'XRechnung (UBL)' }));
  const reference = await panel.findByLabelText('Its reference');
  await user.type(reference, '04011000-1234512345-06{Enter}');
  const edits = () => host.calls.filter((call) => call.name === 'client.edit').map((call) => call.request);
  await waitFor(() => expect(edits()).toHaveLength(2));
  expect(edits()[1]).toMatchObject({ einvoice: { format: 'xrechnung', buyer_reference: '04011000-1234512345-06' } });
  expect(await panel.findAllByText('Check digits match.')).toHaveLength(2);
});
