import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../components/Loading';
import { QueryView } from '../../components/QueryView';
import { SidePanel } from '../../components/SidePanel';
import { useRead } from '../../ipc/query';
import type { Id, Instant, Path } from '../../ipc/types';
import { OverlapDialog } from './overlap/OverlapDialog';

// The forms bring the date pickers, which no screen needs before one of them is opened.
const AddEntry = lazy(() => import('./AddEntry'));
const EditEntry = lazy(() => import('./EditEntry'));

export type PanelTarget =
  /** `captured`: from a proposal, which learns from what it becomes. */
  | { kind: 'add'; start?: Instant; end?: Instant; path?: Path; note?: string; captured?: boolean }
  | { kind: 'edit'; id: Id }
  | { kind: 'overlap'; id: Id };

/** The drawer beside the list: a new entry, or the whole of one. */
export function EntryPanel({ target, onClose }: { target: PanelTarget | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <SidePanel
        opened={target?.kind === 'add' || target?.kind === 'edit'}
        onClose={onClose}
        title={t(target?.kind === 'edit' ? 'time.editTime' : 'time.newTime')}
      >
        <Suspense fallback={<Loading />}>
          {target?.kind === 'add' && <AddEntry target={target} onDone={onClose} />}
          {target?.kind === 'edit' && <Loaded id={target.id} onDone={onClose} />}
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
