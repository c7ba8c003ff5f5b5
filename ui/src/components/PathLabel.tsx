import type { Path } from '../ipc/types';
import classes from './PathLabel.module.css';
import { Swatch } from './Swatch';

interface Props {
  path: Path;
  swatch?: boolean;
  /** The last part in full ink, for rows that have no other name. */
  strong?: boolean;
}

export function pathParts(path: Path): string[] {
  return [path.client_name, path.project_name, path.task_name].filter((part): part is string => !!part);
}

/** "Acme › Website › Build" with the project's colour. */
export function PathLabel({ path, swatch, strong }: Props) {
  const parts = pathParts(path);
  return (
    <span className={classes.path} title={parts.join(' › ')}>
      {swatch && <Swatch color={path.color} />}
      <span className={classes.text}>
        {strong && parts.length > 1 && <span className={classes.before}>{parts.slice(0, -1).join(' › ')} › </span>}
        {strong ? <span className={classes.last}>{parts.at(-1)}</span> : parts.join(' › ')}
      </span>
    </span>
  );
}
