import { useElementSize } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../components/ErrorState';
import { useRead } from '../../ipc/query';
import type { Id } from '../../ipc/types';
import classes from './preview.module.css';

/** The true PDF as the core makes it, drawn anew whenever the invoice changes. The former pages stay until the next are ready. */
export function PdfPreview({ id, of = 'invoice.pdf' }: { id: Id; of?: 'invoice.pdf' | 'quote.pdf' }) {
  const { t } = useTranslation();
  const query = useRead(of, { id });
  const base64 = query.data?.base64;
  const { ref: sizer, width } = useElementSize();
  const paper = useRef<HTMLDivElement>(null);
  const [broken, setBroken] = useState(false);
  const wide = Math.floor(width);
  useEffect(() => {
    if (!base64 || wide === 0) return;
    const abort = new AbortController();
    import('./pdf')
      .then(({ draw }) => draw(base64, wide, abort.signal))
      .then(({ pages }) => {
        pages.forEach((page, index) => {
          page.setAttribute('role', 'img');
          page.setAttribute('aria-label', t('invoices.page', { page: index + 1, all: pages.length }));
        });
        paper.current?.replaceChildren(...pages);
        setBroken(false);
      })
      .catch(() => !abort.signal.aborted && setBroken(true));
    return () => abort.abort();
  }, [base64, wide, t]);
  return (
    <section
      className={classes.desk}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={t('invoices.preview')}
      aria-busy={query.isFetching}
    >
      <div ref={sizer} className={classes.sizer}>
        {query.isError && !base64 && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {broken && <p className={classes.broken}>{t('invoices.previewBroken')}</p>}
        <div ref={paper} className={classes.paper} />
      </div>
    </section>
  );
}
