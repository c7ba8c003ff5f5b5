import { Button, Modal, ScrollArea } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../../components/QueryView';
import { showDone } from '../../../components/toasts';
import { useUndo } from '../../../components/useUndo';
import { useFormat } from '../../../format/useFormat';
import { useRead, useWrite } from '../../../ipc/query';
import type { Invoice, VersionRow } from '../../../ipc/types';
import { useChangeWords } from './changeWords';
import { Paper } from './Paper';
import classes from './versions.module.css';

/** What the draft was after each save, beside what it is now. */
export function Versions({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const read = useRead('invoice.versions', { id: invoice.id });
  const [chosen, setChosen] = useState<number>();
  // The newest is what is there now: the one before it is what is looked for.
  const seq = chosen ?? (read.data?.versions[1] ?? read.data?.versions[0])?.seq;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('versions.titleOf', { name: invoice.number ?? t('invoices.draftFor', { client: invoice.client_name }) })}
      size={1080}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <QueryView query={read}>
        {({ versions }) =>
          versions.length === 0 ? (
            <p className={classes.none}>{t('versions.none')}</p>
          ) : (
            <div className={classes.split}>
              <ScrollArea h={480} type="auto">
                <ol className={classes.list} aria-label={t('versions.title')}>
                  {versions.map((version) => (
                    <li key={version.seq}>
                      <button
                        type="button"
                        className={classes.version}
                        aria-current={version.seq === seq || undefined}
                        onClick={() => setChosen(version.seq)}
                      >
                        <span>
                          {format.dayShort(format.civilOf(version.saved_at).day)}, {format.time(version.saved_at)}
                          <b>{format.money(version.total)}</b>
                        </span>
                        <Changed version={version} />
                      </button>
                    </li>
                  ))}
                </ol>
              </ScrollArea>
              {seq !== undefined && (
                <Compared invoice={invoice} seq={seq} latest={versions[0]?.seq === seq} onClose={onClose} />
              )}
            </div>
          )
        }
      </QueryView>
    </Modal>
  );
}

const MOST_TOLD = 3;

function Changed({ version }: { version: VersionRow }) {
  const { t } = useTranslation();
  const words = useChangeWords();
  if (version.seq === 1) return <small>{t('versions.first')}</small>;
  const told = [...new Set(version.changed.map(words))];
  const more = told.length - MOST_TOLD;
  return (
    <small>
      {told.slice(0, MOST_TOLD).join(' · ')}
      {more > 0 && ` · ${t('versions.more', { count: more })}`}
    </small>
  );
}

interface ComparedProps {
  invoice: Invoice;
  seq: number;
  latest: boolean;
  onClose: () => void;
}

function Compared({ invoice, seq, latest, onClose }: ComparedProps) {
  const { t } = useTranslation();
  const { undo } = useUndo();
  const navigate = useNavigate();
  const issued = invoice.state !== 'draft';
  const read = useRead('invoice.compare', { id: invoice.id, before: seq }, { keep: true });
  const restore = useWrite('invoice.restore', {
    onSuccess: ({ invoice: restored, left_out }) => {
      onClose();
      if (issued) void navigate({ to: '/invoices/$id', params: { id: restored.id } });
      const missing = left_out.map(({ description, why }) => `${description}: ${t(`versions.why_${why}`)}`);
      showDone([t(issued ? 'versions.copied' : 'versions.restored'), ...missing].join(' '), issued ? undefined : undo);
    },
  });
  return (
    <QueryView query={read}>
      {({ before, after, changes }) => (
        <div>
          <div className={classes.papers}>
            <Paper title={t('versions.past')} invoice={before} changes={changes} />
            <Paper title={t(issued ? 'versions.issued' : 'versions.now')} invoice={after} changes={changes} />
          </div>
          <div className={classes.actions}>
            {changes.length === 0 && <span>{t('versions.same')}</span>}
            <Button
              variant="filled"
              leftSection={<IconArrowBackUp size={15} stroke={1.6} />}
              disabled={latest && !issued}
              loading={restore.isPending}
              onClick={() => restore.mutate({ id: invoice.id, seq })}
            >
              {t(issued ? 'versions.copy' : 'versions.restore')}
            </Button>
          </div>
        </div>
      )}
    </QueryView>
  );
}
