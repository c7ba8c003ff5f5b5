import type { ReactNode } from 'react';
import classes from './states.module.css';

interface Props {
  icon?: ReactNode;
  /** One sentence. */
  title: string;
  hint?: string;
  /** One action. */
  action?: ReactNode;
  /** A small real example of what will be here. */
  example?: ReactNode;
}

export function EmptyState({ icon, title, hint, action, example }: Props) {
  return (
    <div className={classes.state}>
      {icon && <div className={classes.icon}>{icon}</div>}
      <div className={classes.title}>{title}</div>
      {hint && <div className={classes.hint}>{hint}</div>}
      {action}
      {example && <div className={classes.example}>{example}</div>}
    </div>
  );
}
