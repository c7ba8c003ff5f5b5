import { createContext, useContext } from 'react';
import type { Req } from '../../ipc/operations';
import type { Id } from '../../ipc/types';
import { PAUSE_MS, useDraftSave } from './useDraftSave';

export type LineFields = Omit<Req<'invoice.line_edit'>, 'line_id'>;

/** By what verbs the lines of a paper are written: those of a draft one by one, those of a rule as a whole list. */
export interface LineDesk {
  edit: (line: Id, fields: LineFields) => Promise<unknown>;
  remove: (line: Id) => Promise<unknown>;
  /** Before another line or heading, or last. */
  move: (line: Id, before?: Id) => Promise<unknown>;
  rename: (heading: Id, title: string) => Promise<unknown>;
  removeHeading: (heading: Id) => Promise<unknown>;
  /** Its lines come along. */
  moveHeading: (heading: Id, before?: Id) => Promise<unknown>;
  /** Saved after this pause in typing; left out: when the field is left. */
  pauseMs?: number;
  /** What a line says can be kept in the catalogue. */
  keepsItems?: boolean;
}

const Context = createContext<LineDesk | null>(null);

export const LineDeskProvider = Context.Provider;

export function useLineDesk(): LineDesk {
  const desk = useContext(Context);
  if (!desk) throw new Error('lines are shown without the verbs that write them');
  return desk;
}

export function useDraftDesk(): LineDesk {
  const edit = useDraftSave('invoice.line_edit');
  const remove = useDraftSave('invoice.line_delete');
  const move = useDraftSave('invoice.line_move');
  const rename = useDraftSave('invoice.section_edit');
  const removeHeading = useDraftSave('invoice.section_delete');
  const moveHeading = useDraftSave('invoice.section_move');
  return {
    edit: (line_id, fields) => edit({ line_id, ...fields }),
    remove: (line_id) => remove({ line_id }),
    move: (line_id, before) => move({ line_id, before }),
    rename: (section_id, title) => rename({ section_id, title }),
    removeHeading: (section_id) => removeHeading({ section_id }),
    moveHeading: (section_id, before) => moveHeading({ section_id, before }),
    pauseMs: PAUSE_MS,
    keepsItems: true,
  };
}
