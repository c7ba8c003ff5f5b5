import { useEffect, useState } from 'react';
import type { RpcError } from '../../ipc/host';
import { useWrite } from '../../ipc/query';
import { rpc } from '../../ipc/rpc';
import type { CsvMapping, ImportColumns, ImportKind, ImportReport, ImportRequest, JobStatus } from '../../ipc/types';
import { readBase64 } from '../settings/readBase64';
import { kindOf } from './kinds';

export type DateOrder = NonNullable<ImportRequest['date_order']>;

const ASK_EVERY_MS = 300;

export interface Chosen {
  name: string;
  base64: string;
}

/** Chosen file, what would happen with it, and what has happened. */
export function useImport() {
  const [kind, setKind] = useState<ImportKind>('toggl');
  const [file, setFile] = useState<Chosen>();
  const [order, setOrder] = useState<DateOrder>();
  const [columns, setColumns] = useState<ImportColumns>();
  const [mapping, setMapping] = useState<CsvMapping>();
  const [report, setReport] = useState<ImportReport>();
  const [error, setError] = useState<RpcError>();
  const [job, setJob] = useState<string>();
  const progress = useProgress(job);
  const run = useWrite('import.run', {
    onSuccess: (answer) => {
      setReport(answer);
      setError(undefined);
    },
    onError: (thrown) => {
      setJob(undefined);
      // What was cancelled is as it was tried out: the user may still import it.
      if (thrown.reason === 'cancelled') return true;
      setReport(undefined);
      setError(thrown);
      return true;
    },
  });
  const tryOut = (from: Chosen, what: Omit<ImportRequest, 'file_base64' | 'dry_run'>) => {
    setJob(undefined);
    run.mutate({ ...what, file_base64: from.base64, dry_run: true });
  };
  const look = async (from: Chosen, next: ImportKind) => {
    setReport(undefined);
    setError(undefined);
    setOrder(undefined);
    setColumns(undefined);
    setMapping(undefined);
    if (next !== 'csv') return tryOut(from, { kind: next });
    try {
      const found = await rpc('import.columns', { file_base64: from.base64 });
      setColumns(found);
      setMapping(found.mapping);
      tryOut(from, { kind: next, mapping: found.mapping });
    } catch (thrown) {
      setError(thrown as RpcError);
    }
  };
  return {
    kind,
    file,
    order,
    columns,
    mapping,
    report,
    error,
    progress,
    busy: run.isPending,
    async choose(picked: File | null) {
      if (!picked) return;
      const next = { name: picked.name, base64: await readBase64(picked) };
      const guessed = kindOf(picked.name) ?? kind;
      setFile(next);
      setKind(guessed);
      await look(next, guessed);
    },
    setKind(next: ImportKind) {
      setKind(next);
      if (file) void look(file, next);
    },
    setOrder(next: DateOrder) {
      setOrder(next);
      if (file) tryOut(file, { kind, mapping, date_order: next });
    },
    setMapping(next: CsvMapping) {
      setMapping(next);
      if (file) tryOut(file, { kind, mapping: next, date_order: order });
    },
    write(skip_bad: boolean) {
      if (!file) return;
      const id = crypto.randomUUID();
      setJob(id);
      // The order that was chosen is a part of what is remembered.
      const kept = mapping && order ? { ...mapping, date_order: order } : mapping;
      run.mutate({
        kind,
        file_base64: file.base64,
        dry_run: false,
        skip_bad,
        date_order: order,
        mapping: kept,
        job: id,
      });
    },
    cancel() {
      if (job) void rpc('job.cancel', { id: job });
    },
    reset() {
      setFile(undefined);
      setReport(undefined);
      setError(undefined);
      setOrder(undefined);
      setColumns(undefined);
      setMapping(undefined);
    },
  };
}

/** How far a job of ours has come, asked while it runs. */
function useProgress(job: string | undefined): JobStatus | undefined {
  const [status, setStatus] = useState<JobStatus>();
  useEffect(() => {
    setStatus(undefined);
    if (!job) return;
    const ask = () => void rpc('job.status', { id: job }).then(setStatus, () => undefined);
    const timer = setInterval(ask, ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [job]);
  return status;
}
