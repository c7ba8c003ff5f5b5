import { useQueryClient } from '@tanstack/react-query';
import type { Req } from '../../ipc/operations';
import { keyOf, useWrite } from '../../ipc/query';
import type { Invoice } from '../../ipc/types';

type DraftWrite =
  | 'invoice.edit'
  | 'invoice.line_add'
  | 'invoice.line_edit'
  | 'invoice.line_delete'
  | 'invoice.line_move'
  | 'invoice.section_add'
  | 'invoice.section_edit'
  | 'invoice.section_delete'
  | 'invoice.section_move'
  | 'invoice.adjustment_add'
  | 'invoice.adjustment_edit'
  | 'invoice.adjustment_delete'
  | 'invoice.take_deposit'
  | 'invoice.add_milestones'
  | 'invoice.add_time'
  | 'invoice.add_expenses'
  | 'invoice.add_items';

/** After this pause in typing a draft is saved, which leaves time to draw the preview within 300 ms. */
export const PAUSE_MS = 150;

/** Every change of a draft answers with the whole invoice, which is shown at once. The preview beside it says that it is saved. */
export function useDraftSave<K extends DraftWrite>(name: K) {
  const client = useQueryClient();
  const write = useWrite(name, {
    onSuccess: (answer) => {
      const invoice = answer as Invoice;
      client.setQueryData(keyOf('invoice.show', { id: invoice.id }), invoice);
    },
    onError: (error) => error.code === 'invalid',
  });
  return (request: Req<K>) => write.mutateAsync(request);
}
