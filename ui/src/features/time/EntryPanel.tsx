import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../components/Loading';
import { QueryView } from '../../components/QueryView';
import { SidePanel } from '../../components/SidePanel';
import { useRead } from '../../ipc/query';
import type { CalendarEvent, Day, Id, Instant, Path } from '../../ipc/types';
import { OverlapDialog } from './overlap/OverlapDialog';

// The forms bring the date pickers, which no screen needs before one of them is opened.
const AddEntry = lazy(() => import('./AddEntry'));
const EditEntry = lazy(() => import('./EditEntry'));
const EventPanel = lazy(() => import('../calendar/EventPanel'));

export type PanelTarget =
  /** `captured`: from a proposal, which learns from what it becomes. */
  | { kind: 'add'; start?: Instant; end?: Instant; path?: Path; note?: string; captured?: boolean }
  | { kind: 'edit'; id: Id }
  | { kind: 'overlap'; id: Id }
  /** What a calendar holds, as it was pointed at on one of its days. */
  | { kind: 'event'; event: CalendarEvent; day: Day };

const TITLES = { add: 'time.newTime', edit: 'time.editTime', event: 'calendar.event' } as const;

interface Props {
  target: PanelTarget | undefined;
  onClose: () => void;
  /** Where events are shown: what one of them leads to. */
  open?: (target: PanelTarget) => void;
}

/** The drawer beside the list: a new entry, the whole of one, or an event that may become one. */
export function EntryPanel({ target, onClose, open }: Props) {
  const { t } = useTranslation();
  const beside = target && target.kind !== 'overlap' ? target.kind : undefined;
  return (
    <>
      <SidePanel opened={beside !== undefined} onClose={onClose} title={t(TITLES[beside ?? 'add'])}>
        <Suspense fallback={<Loading />}>
          {target?.kind === 'add' && <AddEntry target={target} onDone={onClose} />}
          {target?.kind === 'edit' && <Loaded id={target.id} onDone={onClose} />}
          {target?.kind === 'event' && open && <EventPanel target={target} open={open} onDone={onClose} />}
        </Suspense>
      </SidePanel>
      <OverlapDialog id={target?.kind === 'overlap' ? target.id : undefined} onClose={onClose} />
    </>
  );
}

function Loaded({ id, onDone }: { id: Id; onDone: () => void }) {
  const query = useRead('entry.show', { id });
  return <QueryView query={query}>{(entry) => <EditEntry key={entry.id} entry={entry} onDone={onDone} />}</QueryView>;
}
