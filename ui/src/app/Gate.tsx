import { useMantineColorScheme } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { ErrorState } from '../components/ErrorState';
import { setLanguage } from '../i18n';
import type { RpcError } from '../ipc/host';
import { useChangeEvents, useRead } from '../ipc/query';
import { host } from '../ipc/rpc';

const WorkspaceGate = lazy(() => import('../features/workspace/WorkspaceGate'));

/** Without an open workspace there is nothing to show but the way to one. */
export function Gate({ children }: { children: ReactNode }) {
  useChangeEvents(host());
  const status = useRead('workspace.status', {}, { retryEveryMs: 2000 });
  if (status.data?.state === 'open') return <Opened>{children}</Opened>;
  if (status.data)
    return (
      <Suspense>
        <WorkspaceGate status={status.data} />
      </Suspense>
    );
  if (status.isError) return <Failed error={status.error} onRetry={() => void status.refetch()} />;
  return null;
}

function Opened({ children }: { children: ReactNode }) {
  const settings = useRead('settings.get', {});
  const { setColorScheme } = useMantineColorScheme();
  const theme = settings.data?.theme;
  const language = settings.data?.language;
  useEffect(() => {
    if (theme) setColorScheme(theme === 'system' ? 'auto' : theme);
  }, [theme, setColorScheme]);
  useEffect(() => {
    if (language) setLanguage(language);
  }, [language]);
  if (settings.isError) return <Failed error={settings.error} onRetry={() => void settings.refetch()} />;
  // Waiting for the settings spares a flash of the wrong language and format.
  return settings.data ? children : null;
}

function Failed({ error, onRetry }: { error: RpcError; onRetry: () => void }) {
  return (
    <main style={{ paddingTop: '18vh' }}>
      <h1 className="sr-only">Stint</h1>
      <ErrorState error={error} onRetry={onRetry} />
    </main>
  );
}
