import '@mantine/core/styles.css';
import type { QueryClient } from '@tanstack/react-query';
import { QuickScreen } from '../features/quick/QuickScreen';
import { Gate } from './Gate';
import { Providers } from './Providers';

/** The quick window inside the main window's gate, as long as the way to the workspace is barred. */
export default function QuickGate({ client }: { client: QueryClient }) {
  return (
    <Providers client={client}>
      <Gate>
        <QuickScreen />
      </Gate>
    </Providers>
  );
}
