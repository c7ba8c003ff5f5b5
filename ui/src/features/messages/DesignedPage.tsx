import { ActionIcon, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy, IconPhotoOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../components/QueryView';
import { useRead } from '../../ipc/query';
import type { Id } from '../../ipc/types';
import { MailFrame } from '../mail/MailFrame';
import classes from './messages.module.css';

/** A mail as its sender designed it, in a frame without rights; its links stand below, as where they lead. */
export function DesignedPage({ id }: { id: Id }) {
  const { t } = useTranslation();
  return (
    <QueryView query={useRead('message.page', { id })}>
      {({ html, pictures_left_out, links }) => (
        <>
          {pictures_left_out > 0 && (
            <p className={classes.note}>
              <IconPhotoOff size={14} stroke={1.6} aria-hidden /> {t('messages.pictures', { count: pictures_left_out })}
            </p>
          )}
          <MailFrame html={html} />
          {links.length > 0 && (
            <details className={classes.links}>
              <summary>
                {t('messages.links')} ({links.length})
              </summary>
              <ul>
                {links.map((link) => (
                  <li key={link}>
                    <code>{link}</code>
                    <CopyButton value={link}>
                      {({ copied, copy }) => (
                        <ActionIcon
                          size="xs"
                          variant="subtle"
                          color="gray"
                          aria-label={t('messages.copy', { link })}
                          onClick={copy}
                        >
                          {copied ? <IconCheck size={13} stroke={1.6} /> : <IconCopy size={13} stroke={1.6} />}
                        </ActionIcon>
                      )}
                    </CopyButton>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
    </QueryView>
  );
}
