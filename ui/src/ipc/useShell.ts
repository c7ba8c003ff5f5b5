import { useEffect, useState } from 'react';
import type { ShellStatus } from './host';
import { host } from './rpc';

/** How it really is on this desktop; unknown in a browser. */
export function useShell(): ShellStatus | undefined {
  const [status, setStatus] = useState<ShellStatus>();
  useEffect(() => host().onShell?.(setStatus), []);
  return status;
}
