import type { ReactNode } from 'react';
import { Mark } from '../../frame/Mark';
import classes from './workspace.module.css';

/** The calm page around what comes before a workspace is open. */
export function Welcome({ title, text, children }: { title: string; text: ReactNode; children: ReactNode }) {
  return (
    <main className={classes.page}>
      <div className={classes.column}>
        <div className={classes.brand}>
          <Mark size={26} />
          Stint
        </div>
        <h1 className={classes.title}>{title}</h1>
        <p className={classes.text}>{text}</p>
        {children}
      </div>
    </main>
  );
}
