import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusTag } from '../../components/StatusTag';
import { useFormat } from '../../format/useFormat';
import type { Mailbox, MessageItem } from '../../ipc/types';
import { fileSize } from '../mail/fileSize';
import { TONES } from '../mail/MailLog';
import { DesignedPage } from './DesignedPage';
import { MessageFiles } from './MessageFiles';
import classes from './messages.module.css';

const named = (m: Mailbox) => m.name || m.address;
const whole = (m: Mailbox) => (m.name ? `${m.name} <${m.address}>` : m.address);

/** One mail; the last of a thread is open, the others open by their heads. */
export function MessageCard({ item, open }: { item: MessageItem; open: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [opened, setOpened] = useState(open);
  const [all, setAll] = useState(false);
  const [page, setPage] = useState(false);
  const out = item.kind === 'out';
  const from = out ? item.mail.from : item.from;
  const to = out ? item.mail.to : [...item.to, ...item.cc];
  const at = out ? (item.mail.sent_at ?? item.mail.asked_at) : item.at;
  const text = !out && all && item.whole ? item.whole : item.text;
  return (
    <li className={classes.card} data-own={out || item.is_own || undefined}>
      <button type="button" className={classes.cardHead} aria-expanded={opened} onClick={() => setOpened(!opened)}>
        <b title={whole(from)}>{out || item.is_own ? t('messages.you') : named(from)}</b>
        <span title={to.map(whole).join(', ')}>
          {opened ? t('messages.to', { names: to.map(named).join(', ') }) : item.text}
        </span>
        {out && item.mail.state !== 'sent' && (
          <StatusTag tone={TONES[item.mail.state]}>{t(`mail.state_${item.mail.state}`)}</StatusTag>
        )}
        <time title={format.instant(at)}>
          {format.dayShort(format.civilOf(at).day)}, {format.time(at)}
        </time>
      </button>
      {opened && (
        <div className={classes.body}>
          {!out && !item.is_own && <p className={classes.quiet}>{whole(from)}</p>}
          {!out && item.dated_at && (
            <p className={classes.quiet}>{t('messages.dated', { date: format.instant(item.dated_at) })}</p>
          )}
          {page && !out ? <DesignedPage id={item.id} /> : <p className={classes.text}>{text}</p>}
          {!out && (item.whole || item.has_page) && (
            <div className={classes.views}>
              {item.whole && !page && (
                <Anchor component="button" type="button" size="xs" onClick={() => setAll(!all)}>
                  {t(all ? 'messages.less' : 'messages.more')}
                </Anchor>
              )}
              {item.has_page && (
                <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setPage(!page)}>
                  {t(page ? 'messages.asText' : 'messages.asPage')}
                </Button>
              )}
            </div>
          )}
          {!out && item.is_cut && <p className={classes.note}>{t('messages.cut')}</p>}
          {!out && <MessageFiles item={item} />}
          {out && item.mail.attachments.length > 0 && (
            <p className={classes.quiet}>{item.mail.attachments.map((f) => f.name).join(', ')}</p>
          )}
          {!out &&
            item.left_out.map((file) => (
              <p key={file.name} className={classes.note}>
                {t('messages.leftOut', { name: file.name, size: fileSize(file.bytes, format.locale) })}
              </p>
            ))}
        </div>
      )}
    </li>
  );
}
