import type { ReactNode } from 'react';
import classes from './PaperRows.module.css';

export interface PaperRow {
  id: string;
  /** A link with the name of it. */
  link: ReactNode;
  tag?: ReactNode;
  quiet?: string;
  figure: string;
}

/** Papers of one client, in its drawer: a name to open, where it stands, what it comes to. */
export function PaperRows({ rows }: { rows: PaperRow[] }) {
  return (
    <ul className={classes.list}>
      {rows.map(({ id, link, tag, quiet, figure }) => (
        <li key={id}>
          <span className={classes.name}>
            {link}
            {quiet && <small>{quiet}</small>}
          </span>
          {tag}
          <span className="num">{figure}</span>
        </li>
      ))}
    </ul>
  );
}
