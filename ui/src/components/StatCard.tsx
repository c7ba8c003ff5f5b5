import type { ReactNode } from 'react';
import classes from './StatCard.module.css';

interface Props {
  label: string;
  value: ReactNode;
  hint?: ReactNode;
  bad?: boolean;
}

export function StatCard({ label, value, hint, bad }: Props) {
  return (
    <div className={classes.card}>
      <div className={classes.label}>{label}</div>
      <div className={classes.value} data-bad={bad || undefined}>
        {value}
      </div>
      {hint && <div className={classes.hint}>{hint}</div>}
    </div>
  );
}
