import { ActionIcon, Button } from '@mantine/core';
import { IconArrowBackUp, IconMail, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActions } from '../../actions/registry';
import { Key } from '../../components/Key';
import { QueryView } from '../../components/QueryView';
import { showDone } from '../../components/toasts';
import { useRead, useWrite } from '../../ipc/query';
import type { Id, ThreadPage } from '../../ipc/types';
import { Belongs } from './Belongs';
import { MessageCard } from './MessageCard';
import classes from './messages.module.css';
import { ReplyBox } from './ReplyBox';

/** One thread: what came in and what went out, by time, and the place to answer. */
export function ThreadPane({ id, onClose }: { id: Id; onClose: () => void }) {
  const query = useRead('message.show', { id });
  return (
    <section className={classes.pane}>
      <QueryView query={query}>{(page) => <Thread page={page} onClose={onClose} />}</QueryView>
    </section>
  );
}

function Thread({ page, onClose }: { page: ThreadPage; onClose: () => void }) {
  const { t } = useTranslation();
  const { thread, items } = page;
  const [replying, setReplying] = useState(false);
  const mark = useWrite('message.mark');
  // Opened is read; what the user marks as unread afterwards stays so.
  const seen = useRef(false);
  useEffect(() => {
    if (!seen.current && thread.unread > 0) mark.mutate({ id: thread.id, read: true });
    seen.current = true;
  }, [thread, mark]);
  const answers = thread.came_in && !!thread.client_id;
  const reply = () => answers && setReplying(true);
  const unread = () => {
    if (!thread.came_in) return;
    mark.mutate({ id: thread.id, read: false }, { onSuccess: () => showDone(t('messages.markedUnread')) });
  };
  useActions([
    { id: 'message reply', label: t('messages.reply'), keys: 'r', scope: 'here', run: reply },
    { id: 'message unread', label: t('messages.markUnread'), keys: 'u', scope: 'here', run: unread },
    { id: 'message close', label: t('messages.close'), keys: 'escape', scope: 'here', run: onClose, hidden: true },
  ]);
  return (
    <>
      <header className={classes.head}>
        <h2>{thread.subject || t('messages.noSubject')}</h2>
        {thread.came_in && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('messages.markUnread')}
            title={t('messages.markUnread')}
            onClick={unread}
          >
            <IconMail size={16} stroke={1.6} />
          </ActionIcon>
        )}
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('messages.close')}
          title={t('messages.close')}
          onClick={onClose}
        >
          <IconX size={16} stroke={1.6} />
        </ActionIcon>
      </header>
      {thread.came_in && <Belongs thread={thread} />}
      <ol className={classes.items}>
        {items.map((item, n) => (
          <MessageCard key={item.kind === 'in' ? item.id : item.mail.id} item={item} open={n === items.length - 1} />
        ))}
      </ol>
      {replying ? (
        <ReplyBox thread={thread} onClose={() => setReplying(false)} />
      ) : (
        thread.came_in && (
          <footer className={classes.foot}>
            <Button
              variant="filled"
              flex="none"
              disabled={!answers}
              leftSection={<IconArrowBackUp size={15} stroke={1.6} />}
              rightSection={<Key bare>R</Key>}
              onClick={reply}
            >
              {t('messages.reply')}
            </Button>
            {!answers && <span className={classes.quiet}>{t('messages.assignFirst')}</span>}
          </footer>
        )
      )}
    </>
  );
}
