import type { ReactNode } from 'react';
import classes from './Page.module.css';

interface Props {
  title: ReactNode;
  /** Beside the title: a segmented control, a count, a date picker. */
  beside?: ReactNode;
  /** At the right end: the actions of the page. */
  actions?: ReactNode;
  children: ReactNode;
  /** Fills the height and scrolls inside itself, for grids and virtual lists. */
  fixed?: boolean;
}

export function Page({ title, beside, actions, children, fixed }: Props) {
  return (
    <div className={classes.page} data-fixed={fixed || undefined}>
      <header className={classes.head}>
        <h1 className={classes.title}>{title}</h1>
        {beside}
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}
