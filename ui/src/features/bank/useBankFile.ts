import { useEffect, useState } from 'react';
import { RpcError } from '../../ipc/host';
import { useWrite } from '../../ipc/query';
import { rpc } from '../../ipc/rpc';
import type { BankFileLook, BankImport, BankMapping, Id } from '../../ipc/types';
import { readBase64 } from '../settings/readBase64';

/** Where the movements of a table belong: an account that is there, or a new one by its name. */
export interface Into {
  id?: Id;
  name: string;
}

const account = (into: Into) =>
  into.id ? { account_id: into.id } : into.name.trim() ? { account_name: into.name } : {};

/** A file of the bank: what it is, what would be kept of it, and keeping it. */
export function useBankFile(file: File, first: Into, onDone: (answer: BankImport) => void) {
  const [base64, setBase64] = useState<string>();
  const [look, setLook] = useState<BankFileLook>();
  const [mapping, setMapping] = useState<BankMapping>();
  const [into, setInto] = useState(first);
  const [report, setReport] = useState<BankImport>();
  const [error, setError] = useState<RpcError>();
  const run = useWrite('bank.import', {
    onSuccess: (answer) => {
      if (answer.written) return onDone(answer);
      setReport(answer);
      setError(undefined);
    },
    onError: (thrown) => {
      setReport(undefined);
      setError(thrown);
      return true;
    },
  });
  const send = (bytes: string, dry_run: boolean, next: { mapping?: BankMapping; into: Into }) =>
    run.mutate({ file_base64: bytes, file_name: file.name, dry_run, mapping: next.mapping, ...account(next.into) });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each file; the dialog is keyed by it
  useEffect(() => {
    void (async () => {
      try {
        const bytes = await readBase64(file);
        const found = await rpc('bank.columns', { file_base64: bytes });
        setBase64(bytes);
        setLook(found);
        setMapping(found.table?.mapping);
        send(bytes, true, { mapping: found.table?.mapping, into: first });
      } catch (thrown) {
        setError(RpcError.from(thrown));
      }
    })();
  }, []);
  return {
    look,
    mapping,
    into,
    report,
    error,
    busy: run.isPending || (!look && !error),
    setMapping(next: BankMapping) {
      setMapping(next);
      if (base64) send(base64, true, { mapping: next, into });
    },
    setInto(next: Into) {
      setInto(next);
      if (base64) send(base64, true, { mapping, into: next });
    },
    write: () => base64 && send(base64, false, { mapping, into }),
  };
}
