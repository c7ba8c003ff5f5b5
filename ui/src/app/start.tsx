import type { QueryClient } from '@tanstack/react-query';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { initI18n } from '../i18n';
import { createQueryClient, prefetch } from '../ipc/query';
import { chooseHost } from '../ipc/rpc';
import type { ReadName } from '../ipc/tags';

/** Puts a page up. `first` is what it will show: asked for at once and together, not one component after the other. */
export async function start(first: readonly ReadName[], page: (client: QueryClient) => ReactNode): Promise<void> {
  await chooseHost();
  const client = createQueryClient();
  for (const name of first) prefetch(client, name);
  initI18n(navigator.language.startsWith('de') ? 'de' : 'en');
  const element = document.getElementById('root');
  if (!element) throw new Error('the page lost its root');
  createRoot(element).render(<StrictMode>{page(client)}</StrictMode>);
}
