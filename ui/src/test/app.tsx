import { notifications } from '@mantine/notifications';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { type RenderResult, render } from '@testing-library/react';
import axe from 'axe-core';
import { vi } from 'vitest';
import { Providers } from '../app/Providers';
import { makeRouter } from '../app/router';
import { type FakeHost, fakeHost } from '../ipc/fake/host';
import { createQueryClient } from '../ipc/query';
import { setHost } from '../ipc/rpc';

// A toast of the test before is none of this one, and on a slow machine one must not close before it is pressed.
const { show } = notifications;
vi.spyOn(notifications, 'show').mockImplementation((toast) => show({ ...toast, autoClose: false }));

interface Opened extends RenderResult {
  host: FakeHost;
}

/** The whole program at an address, on the fake core. */
export function openApp(address: string, options: Parameters<typeof fakeHost>[0] = {}): Opened {
  notifications.clean();
  const host = fakeHost(options);
  setHost(host);
  const router = makeRouter(createMemoryHistory({ initialEntries: [address] }));
  const result = render(
    <Providers client={createQueryClient()}>
      <RouterProvider router={router} />
    </Providers>,
  );
  return { ...result, host };
}

/** The rules of axe that hold without a layout; colour contrast is looked at in the shots. */
export async function axeProblems(element: Element): Promise<string[]> {
  const result = await axe.run(element, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return result.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' | ')}`);
}
