import { useElementSize } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../components/QueryView';
import { useRead } from '../../ipc/query';
import type { FileContent, FileLink } from '../../ipc/types';
import classes from './expenses.module.css';

/** What a web view draws without running anything of the file. */
const PICTURES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

/** A picture, the first page of a PDF, or word that there is no picture of it. */
export function ReceiptPreview({ file }: { file: FileLink }) {
  const { t } = useTranslation();
  const drawn = PICTURES.includes(file.mime) || file.mime === 'application/pdf';
  const query = useRead('file.show', { id: file.id }, { enabled: drawn });
  if (!drawn) {
    return (
      <div className={classes.preview}>
        <p>{t('expenses.noPreview')}</p>
      </div>
    );
  }
  return (
    <div className={classes.preview}>
      <QueryView query={query}>{(content) => <Picture content={content} />}</QueryView>
    </div>
  );
}

function Picture({ content }: { content: FileContent }) {
  const { file, base64 } = content;
  if (file.mime === 'application/pdf') return <FirstPage content={content} />;
  return <img src={`data:${file.mime};base64,${base64}`} alt={file.name} />;
}

function FirstPage({ content: { file, base64 } }: { content: FileContent }) {
  const { t } = useTranslation();
  const { ref: sizer, width } = useElementSize();
  const paper = useRef<HTMLDivElement>(null);
  const [broken, setBroken] = useState(false);
  const wide = Math.floor(width);
  useEffect(() => {
    if (wide === 0) return;
    const abort = new AbortController();
    import('../invoices/pdf')
      .then(({ draw }) => draw(base64, wide, abort.signal, 1))
      .then(({ pages: [page] }) => {
        page?.setAttribute('role', 'img');
        page?.setAttribute('aria-label', file.name);
        if (page) paper.current?.replaceChildren(page);
        setBroken(!page);
      })
      .catch(() => !abort.signal.aborted && setBroken(true));
    return () => abort.abort();
  }, [base64, wide, file.name]);
  return (
    <div ref={sizer}>
      {broken && <p>{t('expenses.noPreview')}</p>}
      <div ref={paper} />
    </div>
  );
}
