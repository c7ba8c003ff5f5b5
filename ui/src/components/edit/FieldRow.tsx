import type { ReactNode } from 'react';
import classes from './edit.module.css';

interface Props {
  label: string;
  hint?: ReactNode;
  /** For pages rather than drawers. */
  wide?: boolean;
  children: ReactNode;
}

export function FieldRow({ label, hint, wide, children }: Props) {
  return (
    <div className={classes.row} data-wide={wide || undefined}>
      <div className={classes.label}>{label}</div>
      <div className={classes.control}>
        {children}
        {hint && <div className={classes.hint}>{hint}</div>}
      </div>
    </div>
  );
}

/** The heading of a group of rows, with room for one action at its end. */
export function SectionHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={classes.section}>
      <h2>{title}</h2>
      {children && <div>{children}</div>}
    </div>
  );
}
