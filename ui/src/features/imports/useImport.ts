import { useState } from 'react';
import type { RpcError } from '../../ipc/host';
import { useWrite } from '../../ipc/query';
import type { ImportKind, ImportReport, ImportRequest } from '../../ipc/types';
import { readBase64 } from '../settings/readBase64';

export type DateOrder = NonNullable<ImportRequest['date_order']>;

export interface Chosen {
  name: string;
  base64: string;
}

// The kind that a file's name gives away, so that one choice is spared.
export function kindOf(fileName: string): ImportKind | undefined {
  return (['toggl', 'clockify', 'harvest'] as const).find((kind) => fileName.toLowerCase().includes(kind));
}

/** Chosen file, what would happen with it, and what has happened. */
export function useImport() {
  const [kind, setKind] = useState<ImportKind>('toggl');
  const [file, setFile] = useState<Chosen>();
  const [order, setOrder] = useState<DateOrder>();
  const [report, setReport] = useState<ImportReport>();
  const [error, setError] = useState<RpcError>();
  const run = useWrite('import.run', {
    onSuccess: (answer) => {
      setReport(answer);
      setError(undefined);
    },
    onError: (thrown) => {
      setReport(undefined);
      setError(thrown);
      return true;
    },
  });
  const tryOut = (what: Partial<ImportRequest> & { file?: Chosen }) => {
    const from = what.file ?? file;
    if (!from) return;
    run.mutate({
      kind: what.kind ?? kind,
      file_base64: from.base64,
      dry_run: true,
      date_order: 'date_order' in what ? what.date_order : order,
    });
  };
  return {
    kind,
    file,
    order,
    report,
    error,
    busy: run.isPending,
    async choose(picked: File | null) {
      if (!picked) return;
      const guessed = kindOf(picked.name) ?? kind;
      const next = { name: picked.name, base64: await readBase64(picked) };
      setFile(next);
      setKind(guessed);
      setOrder(undefined);
      tryOut({ kind: guessed, file: next, date_order: undefined });
    },
    setKind(next: ImportKind) {
      setKind(next);
      tryOut({ kind: next });
    },
    setOrder(next: DateOrder) {
      setOrder(next);
      tryOut({ date_order: next });
    },
    write(skip_bad: boolean) {
      if (!file) return;
      run.mutate({ kind, file_base64: file.base64, dry_run: false, skip_bad, date_order: order });
    },
    reset() {
      setFile(undefined);
      setReport(undefined);
      setError(undefined);
      setOrder(undefined);
    },
  };
}
