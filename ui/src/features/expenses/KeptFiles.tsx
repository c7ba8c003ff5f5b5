import { ActionIcon, Button, FileButton } from '@mantine/core';
import { IconDownload, IconFile, IconTrash } from '@tabler/icons-react';
import { type ClipboardEvent, type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldWords } from '../../components/fieldWords';
import { saveFile } from '../../components/saveFile';
import { RpcError } from '../../ipc/host';
import { rpc } from '../../ipc/rpc';
import type { FileInput, FileLink, Id } from '../../ipc/types';
import { readBase64 } from '../settings/readBase64';
import classes from './expenses.module.css';
import { ReceiptPreview } from './ReceiptPreview';

const LARGEST_BYTES = 25 << 20;

interface Props {
  title: string;
  /** What can be dropped here. */
  hint: string;
  files: FileLink[];
  /** A document stands on them: none is removed. */
  locked: boolean;
  /** Answers all that are there then. */
  onAttach: (file: FileInput, said: string) => Promise<FileLink[]>;
  onDetach: (id: Id, said: string) => Promise<unknown>;
}

/** Files of a thing: dropped, chosen or pasted; looked at, saved elsewhere, removed with a way back. */
export function KeptFiles({ title, hint, files: kept, locked, onAttach, onDetach }: Props) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState(false);
  const [shown, setShown] = useState<Id | null>(kept[0]?.id ?? null);
  const [error, setError] = useState<string | null>(null);

  async function take(files: Iterable<File> | null | undefined) {
    setBusy(true);
    setError(null);
    try {
      for (const file of files ?? []) {
        if (file.size > LARGEST_BYTES) throw tooLarge(t('expenses.tooLarge', { name: file.name }));
        const request = { name: file.name, base64: await readBase64(file) };
        const after = await onAttach(request, t('expenses.attached', { name: file.name }));
        setShown(after.at(-1)?.id ?? null);
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
    <section aria-label={title} onPaste={onPaste}>
      {kept.map((file) => (
        <div key={file.id}>
          <Kept file={file} locked={locked} open={file.id === shown} onOpen={setShown} onDetach={onDetach} />
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
        <span>{hint}</span>
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

interface KeptProps {
  file: FileLink;
  locked: boolean;
  open: boolean;
  onOpen: (id: Id | null) => void;
  onDetach: Props['onDetach'];
}

function Kept({ file, locked, open, onOpen, onDetach }: KeptProps) {
  const { t } = useTranslation();
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
        disabled={locked}
        onClick={() => void onDetach(id, t('expenses.detached', { name })).catch(() => undefined)}
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
