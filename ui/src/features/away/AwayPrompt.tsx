import { useEffect, useState } from 'react';
import { host } from '../../ipc/rpc';
import { AwayDialog } from './AwayDialog';

/** Asks when somebody is back. */
export default function AwayPrompt() {
  const [opened, setOpened] = useState(false);
  useEffect(() => host().onAway?.(() => setOpened(true)), []);
  return <AwayDialog opened={opened} onClose={() => setOpened(false)} />;
}
