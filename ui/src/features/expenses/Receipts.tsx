import { ActionIcon, Button, FileButton } from '@mantine/core';
import { IconDownload, IconFile, IconTrash } from '@tabler/icons-react';
import { type ClipboardEvent, type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSave } from '../../components/edit/useSave';
import { fieldWords } from '../../components/fieldWords';
import { saveFile } from '../../components/saveFile';
import { RpcError } from '../../ipc/host';
import { rpc } from '../../ipc/rpc';
import type { ExpenseView, FileLink, Id } from '../../ipc/types';
import { readBase64 } from '../settings/readBase64';
import classes from './expenses.module.css';
import { ReceiptPreview } from './ReceiptPreview';

const LARGEST_BYTES = 25 << 20;

/** The receipts of an expense: dropped, chosen or pasted; looked at, saved elsewhere, removed with a way back. */
export function Receipts({ expense }: { expense: ExpenseView }) {
  const { t } = useTranslation();
  const attach = useSave('expense.attach');
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState(false);
  const [shown, setShown] = useState<Id | null>(expense.files[0]?.id ?? null);
  const [error, setError] = useState<string | null>(null);

  async function take(files: Iterable<File> | null | undefined) {
    setBusy(true);
    setError(null);
    try {
      for (const file of files ?? []) {
        if (file.size > LARGEST_BYTES) throw tooLarge(t('expenses.tooLarge', { name: file.name }));
        const request = { id: expense.id, file: { name: file.name, base64: await readBase64(file) } };
        const after = await attach(request, t('expenses.attached', { name: file.name }));
        setShown(after.files.at(-1)?.id ?? null);
      }
    } catch (thrown) {
      setError(fieldWords(RpcError.from(thrown), t));
    }
    setBusy(false);
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take([...event.dataTransfer.files]);
  };
  const onPaste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files];
    if (files.length > 0) void take(files);
  };
  return (
    <section aria-label={t('expenses.receiptsTitle')} onPaste={onPaste}>
      {expense.files.map((file) => (
        <div key={file.id}>
          <Receipt expense={expense} file={file} open={file.id === shown} onOpen={setShown} />
          {file.id === shown && <ReceiptPreview file={file} />}
        </div>
      ))}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same */}
      <div
        className={classes.drop}
        data-over={over || undefined}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: pasting needs the focus to be here
        tabIndex={0}
        aria-busy={busy}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <span>{t('expenses.dropHint')}</span>
        <FileButton multiple onChange={(files) => void take(files)} inputProps={{ 'aria-label': t('expenses.choose') }}>
          {(props) => (
            <Button {...props} size="compact-sm" loading={busy}>
              {t('expenses.choose')}
            </Button>
          )}
        </FileButton>
      </div>
      {error && (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
    </section>
  );
}

const tooLarge = (message: string) =>
  new RpcError('invalid', message, undefined, [{ field: 'file', rule: 'file_too_large', message }]);

interface ReceiptProps {
  expense: ExpenseView;
  file: FileLink;
  open: boolean;
  onOpen: (id: Id | null) => void;
}

function Receipt({ expense, file, open, onOpen }: ReceiptProps) {
  const { t } = useTranslation();
  const detach = useSave('expense.detach');
  const { id, name } = file;
  const saveAs = () =>
    saveFile(
      rpc('file.show', { id }).then(({ base64 }) => ({ file_name: name, base64 })),
      t,
    );
  return (
    <div className={classes.file}>
      <IconFile size={16} stroke={1.6} color="var(--ink3)" aria-hidden />
      <span title={name}>
        <b>{name}</b>
        <small>{t('expenses.fileAbout', { kind: kindOf(file.mime), size: sizeOf(file.bytes) })}</small>
      </span>
      <Button
        size="compact-xs"
        variant="subtle"
        aria-expanded={open}
        aria-label={t(open ? 'expenses.hideFile' : 'expenses.showFile', { name })}
        onClick={() => onOpen(open ? null : id)}
      >
        {t(open ? 'expenses.hide' : 'expenses.show')}
      </Button>
      <ActionIcon size={24} aria-label={t('expenses.saveFile', { name })} onClick={() => void saveAs()}>
        <IconDownload size={15} stroke={1.6} />
      </ActionIcon>
      <ActionIcon
        size={24}
        aria-label={t('expenses.removeFile', { name })}
        disabled={expense.billing === 'billed'}
        onClick={() => void detach({ file_id: id }, t('expenses.detached', { name })).catch(() => undefined)}
      >
        <IconTrash size={15} stroke={1.6} />
      </ActionIcon>
    </div>
  );
}

/** "PDF", "PNG": the second half of the type. */
const kindOf = (mime: string) =>
  (mime.split('/')[1] ?? mime)
    .replace(/^(x-|vnd\.)/, '')
    .replace('octet-stream', 'BIN')
    .toUpperCase();

function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kib = bytes / 1024;
  return kib < 1024 ? `${Math.ceil(kib)} KB` : `${(kib / 1024).toFixed(1)} MB`;
}
