import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { SectionHead } from './edit/FieldRow';
import { type PaperRow, PaperRows } from './PaperRows';

/** So many are shown; the rest is one click away. */
const SHOWN = 4;

interface Props<T> {
  title: string;
  /** The screen on which all of them are. */
  to: '/quotes' | '/recurring';
  client: string;
  /** What begins another one. */
  add: string;
  things: readonly T[];
  showAll: (count: number) => string;
  row: (thing: T) => PaperRow;
}

/** The latest papers of one kind, in a client's drawer. */
export function ClientPapers<T>({ title, to, client, add, things, showAll, row }: Props<T>) {
  const link = { component: Link, to, size: 'compact-sm', variant: 'subtle' } as const;
  return (
    <section>
      <SectionHead title={title}>
        <Button {...link} search={{ client, fresh: client } as never}>
          {add}
        </Button>
        {things.length > SHOWN && (
          <Button {...link} search={{ client } as never}>
            {showAll(things.length)}
          </Button>
        )}
      </SectionHead>
      <PaperRows rows={things.slice(0, SHOWN).map(row)} />
    </section>
  );
}
