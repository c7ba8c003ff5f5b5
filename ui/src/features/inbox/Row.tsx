import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './NeedsList.module.css';

/** What waits, and the one thing to do about it. */
export function Row({ children, action, onAction }: { children: ReactNode; action: string; onAction: () => void }) {
  return (
    <li className={classes.row}>
      <span>{children}</span>
      <Button size="compact-sm" variant="subtle" onClick={onAction}>
        {action}
      </Button>
    </li>
  );
}
