import '@fontsource-variable/inter/index.css';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './theme/tokens.css';
import './theme/global.css';
import { RouterProvider } from '@tanstack/react-router';
import { Providers } from './app/Providers';
import { makeRouter } from './app/router';
import { start } from './app/start';

const FIRST_SCREEN = ['workspace.status', 'settings.get', 'timer.status', 'home.today'] as const;

await start(FIRST_SCREEN, (client) => (
  <Providers client={client}>
    <RouterProvider router={makeRouter()} />
  </Providers>
));
