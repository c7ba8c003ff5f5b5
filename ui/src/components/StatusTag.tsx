import type { ReactNode } from 'react';
import classes from './StatusTag.module.css';

/** A word with a dot on a tint. The word carries the meaning, the colour only helps. */
export function StatusTag({ tone, children }: { tone: 'good' | 'warn' | 'bad' | 'neutral'; children: ReactNode }) {
  return (
    <span className={classes.tag} data-tone={tone}>
      {children}
    </span>
  );
}
