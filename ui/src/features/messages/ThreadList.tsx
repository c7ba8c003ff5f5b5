import { IconPaperclip } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat';
import type { Id, MessageThread } from '../../ipc/types';
import classes from './messages.module.css';

interface Props {
  threads: MessageThread[];
  selected?: Id;
  onOpen: (id: Id) => void;
}

export function ThreadList({ threads, selected, onOpen }: Props) {
  const { t } = useTranslation();
  return (
    <ul className={classes.list} aria-label={t('messages.title')}>
      {threads.map((thread) => (
        <li key={thread.id}>
          <ThreadRow thread={thread} on={thread.id === selected} onOpen={() => onOpen(thread.id)} />
        </li>
      ))}
    </ul>
  );
}

function ThreadRow({ thread, on, onOpen }: { thread: MessageThread; on: boolean; onOpen: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (on) ref.current?.scrollIntoView?.({ block: 'nearest' });
  }, [on]);
  const { day } = format.civilOf(thread.last_at);
  const whose = [thread.client_name ?? (thread.came_in ? t('messages.nobody') : undefined), thread.project_name];
  return (
    <button
      ref={ref}
      type="button"
      className={classes.row}
      aria-current={on || undefined}
      data-unread={thread.unread > 0 || undefined}
      onClick={onOpen}
    >
      <span className={classes.first}>
        <span className={classes.with}>
          {thread.is_own ? `${t('messages.you')} → ${thread.with}` : thread.with}
          {thread.count > 1 && <span className={classes.count}>{thread.count}</span>}
        </span>
        <time title={format.instant(thread.last_at)}>
          {day === format.today() ? format.time(thread.last_at) : format.dayShort(day)}
        </time>
      </span>
      <span className={classes.subject}>
        {thread.unread > 0 && (
          <span className={classes.dot} role="img" aria-label={t('messages.unreadCount', { count: thread.unread })} />
        )}
        <span>{thread.subject || t('messages.noSubject')}</span>
        {thread.has_files && <IconPaperclip size={13} stroke={1.6} role="img" aria-label={t('messages.hasFiles')} />}
      </span>
      <span className={classes.snippet}>{thread.snippet}</span>
      <span className={classes.whose}>{whose.filter(Boolean).join(' › ')}</span>
    </button>
  );
}
