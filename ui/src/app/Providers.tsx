import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import 'dayjs/locale/de';
import 'dayjs/locale/en-gb';
import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/useFormat';
import { resolver, theme } from '../theme/theme';

const Overlays = lazy(() => import('./Overlays'));

export function Providers({ client, children }: { client: QueryClient; children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolver}
      defaultColorScheme="auto"
      // Without transitions in tests: what was asked for is there at once.
      env={import.meta.env.MODE === 'test' ? 'test' : 'default'}
    >
      <QueryClientProvider client={client}>
        <Dates>
          {children}
          <Suspense>
            <Overlays />
          </Suspense>
        </Dates>
      </QueryClientProvider>
    </MantineProvider>
  );
}

const FIRST_DAY = { sunday: 0, monday: 1, saturday: 6 } as const;

function Dates({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  const { weekStart } = useFormat();
  return (
    <DatesProvider settings={{ locale: i18n.language === 'de' ? 'de' : 'en-gb', firstDayOfWeek: FIRST_DAY[weekStart] }}>
      {children}
    </DatesProvider>
  );
}
