import { Button, SegmentedControl } from '@mantine/core';
import { IconMailForward } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useActions } from '../../actions/registry';
import { EmptyState } from '../../components/EmptyState';
import { Key } from '../../components/Key';
import { Page } from '../../components/Page';
import { QueryView } from '../../components/QueryView';
import { StatusTag } from '../../components/StatusTag';
import table from '../../components/table.module.css';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import type { MailMerge } from '../../ipc/types';
import { MergePanel } from './MergePanel';
import { OptOuts } from './OptOuts';
import { MERGE_TONES, useMergeSearch } from './useMerge';
import { WriteMerge } from './WriteMerge';

/** Mails to many: what was sent, what still goes, and who wants none. */
export function MergesScreen() {
  const { t } = useTranslation();
  const { search, change } = useMergeSearch();
  const query = useRead('mail_merge.list', {}, { keep: true });
  const begin = () => change({ fresh: 'yes', id: undefined });
  useActions([{ id: 'merge new', label: t('merges.new'), keys: 'n', scope: 'here', run: begin }]);
  return (
    <Page
      title={t('merges.title')}
      beside={
        <SegmentedControl
          size="xs"
          aria-label={t('merges.title')}
          data={[
            { value: '', label: t('merges.sentTab') },
            { value: 'outs', label: t('merges.optOuts') },
          ]}
          value={search.outs ? 'outs' : ''}
          onChange={(tab) => change({ outs: tab === 'outs' || undefined, id: undefined })}
        />
      }
      actions={
        <Button variant="filled" onClick={begin} rightSection={<Key bare>N</Key>}>
          {t('merges.new')}
        </Button>
      }
    >
      {search.outs ? (
        <OptOuts />
      ) : (
        <QueryView query={query}>
          {({ merges }) =>
            merges.length > 0 ? (
              <Merges merges={merges} selected={search.id} onOpen={(id) => change({ id })} />
            ) : (
              <EmptyState
                icon={<IconMailForward size={28} stroke={1.4} />}
                title={t('merges.empty')}
                hint={t('merges.emptyHint')}
                action={<Button onClick={begin}>{t('merges.new')}</Button>}
              />
            )
          }
        </QueryView>
      )}
      {search.id && <MergePanel key={search.id} id={search.id} onClose={() => change({ id: undefined })} />}
      {search.fresh && (
        <WriteMerge
          clients={search.clients?.split(',').filter(Boolean)}
          onClose={() => change({ fresh: undefined, clients: undefined })}
          onSent={(id) => change({ fresh: undefined, clients: undefined, outs: undefined, id })}
        />
      )}
    </Page>
  );
}

interface MergesProps {
  merges: MailMerge[];
  selected?: string;
  onOpen: (id: string) => void;
}

function Merges({ merges, selected, onOpen }: MergesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th style={{ width: 130 }}>{t('merges.asked')}</th>
          <th>{t('mail.subject')}</th>
          <th className={table.wide} style={{ width: '24%' }}>
            {t('mail.from')}
          </th>
          <th className={table.num} style={{ width: 120 }}>
            {t('merges.sent')}
          </th>
          <th style={{ width: 150 }}>{t('merges.state')}</th>
        </tr>
      </thead>
      <tbody>
        {merges.map((merge) => (
          <tr key={merge.id} data-click data-on={merge.id === selected || undefined} onClick={() => onOpen(merge.id)}>
            <td className={table.quiet} title={format.instant(merge.asked_at)}>
              {format.dayShort(format.civilOf(merge.asked_at).day)}, {format.time(merge.asked_at)}
            </td>
            <td title={merge.subject}>
              <button type="button" className={table.open} onClick={() => onOpen(merge.id)}>
                {merge.subject}
              </button>
            </td>
            <td className={`${table.quiet} ${table.wide}`}>{merge.from}</td>
            <td className={table.num}>
              {t('merges.ofAll', { sent: merge.sent, all: merge.sent + merge.waiting + merge.parked })}
            </td>
            <td>
              <MergeTag merge={merge} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Where it stands; what needs the user goes before all else. */
export function MergeTag({ merge }: { merge: MailMerge }) {
  const { t } = useTranslation();
  if (merge.parked > 0) return <StatusTag tone="warn">{t('merges.parked', { count: merge.parked })}</StatusTag>;
  return <StatusTag tone={MERGE_TONES[merge.state]}>{t(`merges.state_${merge.state}`)}</StatusTag>;
}
