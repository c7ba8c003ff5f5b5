import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { keyOf, useWrite } from '../../ipc/query';
import type { Id, RecurringLine, RecurringLineInput, RecurringView } from '../../ipc/types';
import type { LineDesk } from '../invoices/lineDesk';

/** What stays keeps its id. */
const given = (line: RecurringLine): RecurringLineInput => ({ ...line });

type Change = (lines: RecurringLineInput[]) => RecurringLineInput[];

/** A heading and the lines under it; a line alone. */
function block(lines: RecurringLineInput[], id: Id): RecurringLineInput[] {
  const at = lines.findIndex((line) => line.id === id);
  if (!lines[at]?.heading) return lines.slice(at, at + 1);
  const next = lines.findIndex((line, n) => n > at && line.heading);
  return lines.slice(at, next < 0 ? lines.length : next);
}

function shift(lines: RecurringLineInput[], moved: RecurringLineInput[], before?: Id): RecurringLineInput[] {
  const rest = lines.filter((line) => !moved.includes(line));
  const at = before ? rest.findIndex((line) => line.id === before) : rest.length;
  return [...rest.slice(0, at), ...moved, ...rest.slice(at)];
}

/** The core takes the lines of a rule whole: changes wait for each other, so that none is made to a list that is old. */
export function useRuleDesk(rule: RecurringView): LineDesk & { put: (change: Change) => Promise<unknown> } {
  const client = useQueryClient();
  const key = keyOf('recurring.show', { id: rule.id });
  const write = useWrite('recurring.edit', {
    onSuccess: (answer) => client.setQueryData(key, answer),
    onError: (error) => error.code === 'invalid',
  });
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const put = (change: Change) => {
    const next = last.current
      .catch(() => undefined)
      .then(() => {
        const now = client.getQueryData<RecurringView>(key) ?? rule;
        return write.mutateAsync({ id: rule.id, lines: change(now.lines.map(given)) });
      });
    last.current = next;
    return next;
  };
  const one = (id: Id, fields: Partial<RecurringLineInput>) =>
    put((lines) => lines.map((line) => (line.id === id ? { ...line, ...fields } : line)));
  const drop = (id: Id) => put((lines) => lines.filter((line) => line.id !== id));
  return {
    put,
    edit: (id, fields) => one(id, fields as Partial<RecurringLineInput>),
    remove: drop,
    move: (id, before) =>
      put((lines) =>
        shift(
          lines,
          lines.filter((line) => line.id === id),
          before,
        ),
      ),
    rename: (id, description) => one(id, { description }),
    removeHeading: drop,
    moveHeading: (id, before) => put((lines) => shift(lines, block(lines, id), before)),
  };
}
