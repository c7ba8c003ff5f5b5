import '@fontsource-variable/inter/index.css';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './theme/tokens.css';
import './theme/global.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Providers } from './app/Providers';
import { makeRouter } from './app/router';
import { initI18n } from './i18n';
import { createQueryClient } from './ipc/query';
import { chooseHost } from './ipc/rpc';

initI18n(navigator.language.startsWith('de') ? 'de' : 'en');
await chooseHost();
const element = document.getElementById('root');
if (!element) throw new Error('index.html lost its root');
createRoot(element).render(
  <StrictMode>
    <Providers client={createQueryClient()}>
      <RouterProvider router={makeRouter()} />
    </Providers>
  </StrictMode>,
);
