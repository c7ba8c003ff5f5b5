import { useState } from 'react';
import type { WorkspaceStatus } from '../../ipc/types';
import { FirstRun } from './FirstRun';
import { Locked } from './Locked';

/** What stands before the program: the first run, or a workspace that is still closed. */
export default function WorkspaceGate({ status }: { status: WorkspaceStatus }) {
  const [making, setMaking] = useState(false);
  if (status.state === 'none') return <FirstRun status={status} />;
  if (making) return <FirstRun status={status} onCancel={() => setMaking(false)} />;
  return <Locked status={status} onNew={() => setMaking(true)} />;
}
