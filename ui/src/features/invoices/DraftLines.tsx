import type { Invoice } from '../../ipc/types';
import { AddLine } from './AddLine';
import { LinesEditor } from './LinesEditor';
import { useDraftDesk } from './lineDesk';

export function DraftLines({ invoice }: { invoice: Invoice }) {
  const desk = useDraftDesk();
  return (
    <LinesEditor paper={invoice} desk={desk} quote={invoice.purpose === 'quote'}>
      <AddLine invoice={invoice} />
    </LinesEditor>
  );
}
