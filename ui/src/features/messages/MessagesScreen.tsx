import { ActionIcon, Alert, Button, FileButton, SegmentedControl } from '@mantine/core';
import { IconMailOpened, IconMessages, IconRefresh } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActions } from '../../actions/registry';
import { EmptyState } from '../../components/EmptyState';
import { Page } from '../../components/Page';
import { QueryView } from '../../components/QueryView';
import { SearchInput } from '../../components/SearchInput';
import { showDone } from '../../components/toasts';
import { useRead, useWrite } from '../../ipc/query';
import type { MessageThread } from '../../ipc/types';
import classes from './messages.module.css';
import { ThreadList } from './ThreadList';
import { ThreadPane } from './ThreadPane';
import { useImport, useMessageSearch } from './useMessages';

/** What clients wrote and what was written to them, by thread. */
export function MessagesScreen() {
  const { t } = useTranslation();
  const { search, change } = useMessageSearch();
  const filter = {
    client_id: search.client,
    unread: search.show === 'unread',
    nobodys: search.show === 'nobodys',
    text: search.text ?? '',
  };
  const query = useRead('message.list', filter, { keep: true });
  const accounts = useRead('message.reading', {}).data?.accounts ?? [];
  const imported = useImport((id) => change({ id, show: undefined, text: undefined, client: undefined }));
  const pull = useWrite('message.pull', {
    onSuccess: ({ kept }) => showDone(kept ? t('messages.readDone', { count: kept }) : t('messages.readNothing')),
  });
  const findRef = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const threads = query.data?.threads ?? [];
  useListKeys(
    threads,
    search.id,
    (id) => change({ id }, true),
    () => findRef.current?.focus(),
  );
  const waits = accounts.filter((a) => a.waits);
  const counted = (word: string, n?: number) => (n ? `${word} ${n}` : word);
  return (
    <Page
      fixed
      title={t('messages.title')}
      beside={
        <SegmentedControl
          size="xs"
          aria-label={t('messages.title')}
          data={[
            { value: '', label: t('messages.all') },
            { value: 'unread', label: counted(t('messages.unread'), query.data?.unread) },
            { value: 'nobodys', label: counted(t('messages.nobodys'), query.data?.nobodys) },
          ]}
          value={search.show ?? ''}
          onChange={(show) => change({ show: (show || undefined) as 'unread', id: undefined })}
        />
      }
      actions={
        <>
          <SearchInput
            inputRef={findRef}
            label={t('messages.find')}
            value={search.text ?? ''}
            onChange={(text) => change({ text: text || undefined }, true)}
          />
          {accounts.length > 0 && (
            <ActionIcon
              size={32}
              variant="default"
              aria-label={t('messages.read')}
              title={t('messages.read')}
              loading={pull.isPending}
              onClick={() => pull.mutate({})}
            >
              <IconRefresh size={16} stroke={1.6} />
            </ActionIcon>
          )}
          <Button component={Link} to="/merges" variant="subtle">
            {t('merges.title')}
          </Button>
          <FileButton multiple accept=".eml,message/rfc822" onChange={(files) => void imported.take(files)}>
            {(props) => (
              <Button {...props} title={t('messages.openHint')} loading={imported.busy}>
                {t('messages.open')}
              </Button>
            )}
          </FileButton>
        </>
      }
    >
      {waits.length > 0 && (
        <Alert variant="light" color="yellow" p="xs" mb={10}>
          {t('messages.waits', { name: waits.map((a) => a.address).join(', ') })}
        </Alert>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping has a twin in the button that opens a file */}
      <div
        className={classes.screen}
        data-over={over || undefined}
        data-open={search.id ? true : undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void imported.take([...event.dataTransfer.files]);
        }}
      >
        <QueryView query={query}>
          {(list) =>
            list.threads.length === 0 && !search.id ? (
              <Nothing filtered={!!search.text || !!search.client} show={search.show} reads={accounts.length > 0} />
            ) : (
              <>
                <ThreadList threads={list.threads} selected={search.id} onOpen={(id) => change({ id })} />
                {search.id ? (
                  <ThreadPane key={search.id} id={search.id} onClose={() => change({ id: undefined })} />
                ) : (
                  <EmptyState
                    icon={<IconMailOpened size={28} stroke={1.4} />}
                    title={t('messages.choose')}
                    hint={t('messages.chooseHint')}
                  />
                )}
              </>
            )
          }
        </QueryView>
      </div>
    </Page>
  );
}

/** J and K go through the list, / to its search. */
function useListKeys(threads: MessageThread[], id: string | undefined, open: (id: string) => void, find: () => void) {
  const { t } = useTranslation();
  const at = threads.findIndex((thread) => thread.id === id);
  const go = (by: number) => {
    const next = threads[at < 0 ? 0 : Math.min(Math.max(at + by, 0), threads.length - 1)];
    if (next) open(next.id);
  };
  useActions([
    { id: 'message next', label: t('messages.next'), keys: 'j', scope: 'here', run: () => go(1) },
    { id: 'message previous', label: t('messages.previous'), keys: 'k', scope: 'here', run: () => go(-1) },
    { id: 'message find', label: t('messages.find'), keys: '/', scope: 'here', run: find },
  ]);
}

function Nothing({ filtered, show, reads }: { filtered: boolean; show?: 'unread' | 'nobodys'; reads: boolean }) {
  const { t } = useTranslation();
  const icon = <IconMessages size={28} stroke={1.4} />;
  if (filtered) return <EmptyState icon={icon} title={t('messages.noneFound')} hint={t('messages.noneFoundHint')} />;
  if (show)
    return <EmptyState icon={icon} title={t(show === 'unread' ? 'messages.noneUnread' : 'messages.noneNobodys')} />;
  return (
    <EmptyState
      icon={icon}
      title={t('messages.empty')}
      hint={t(reads ? 'messages.emptyRead' : 'messages.emptyHint')}
      action={
        !reads && (
          <Button component={Link} to="/settings" search={{ section: 'connections' } as never}>
            {t('messages.connect')}
          </Button>
        )
      }
    />
  );
}
