import '@fontsource-variable/inter/index.css';
import './theme/tokens.css';
import './theme/global.css';
import './theme/plain.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { QuickWindow } from './app/QuickWindow';
import { start } from './app/start';

await start(['workspace.status', 'settings.get', 'timer.status'], (client) => (
  <QueryClientProvider client={client}>
    <QuickWindow />
  </QueryClientProvider>
));
