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

// Without the sums of the day: they are long work, and would take the processor from the frame that they appear in.
const FRAME = ['workspace.status', 'settings.get', 'timer.status'] as const;

await start(FRAME, (client) => (
  <Providers client={client}>
    <RouterProvider router={makeRouter()} />
  </Providers>
));
