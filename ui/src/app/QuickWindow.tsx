import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { QuickScreen } from '../features/quick/QuickScreen';
import { setLanguage } from '../i18n';
import { useChangeEvents, useRead } from '../ipc/query';
import { host } from '../ipc/rpc';
import { followScheme } from '../theme/scheme';

/** What a closed workspace or an absent program has to say needs the forms and buttons of the main window. */
const QuickGate = lazy(() => import('./QuickGate'));

/** The quick window without the weight of the main one: no router, no component library, until something is wrong. */
export function QuickWindow() {
  useChangeEvents(host());
  const client = useQueryClient();
  const status = useRead('workspace.status', {}, { retryEveryMs: 2000 });
  const open = status.data?.state === 'open';
  const settings = useRead('settings.get', {}, { enabled: open });
  const { theme, language } = settings.data ?? {};
  useEffect(() => followScheme(theme ?? 'system'), [theme]);
  useEffect(() => {
    if (language) setLanguage(language);
  }, [language]);
  // From the first bad answer on the gate stands, or the next try, which knows nothing yet, would take it away again.
  const [barred, setBarred] = useState(false);
  if (!barred && (status.isError || settings.isError || (status.data && !open))) setBarred(true);
  if (barred)
    return (
      <Suspense>
        <QuickGate client={client} />
      </Suspense>
    );
  return open && settings.data ? <QuickScreen /> : null;
}
