import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../components/QueryView';
import { useRead } from '../../ipc/query';
import type { MergePreview as Found, Id, MergePreviewed, WrittenMerge } from '../../ipc/types';
import { MailFrame } from '../mail/MailFrame';
import mail from '../mail/mail.module.css';
import classes from './merge.module.css';

interface Props {
  found: Found;
  written: WrittenMerge;
  unticked: Id[];
  looked?: Id;
  onLook: (id: Id | undefined) => void;
  onTick: (id: Id, on: boolean) => void;
}

/** Everybody who was chosen, with what is missing; a press shows the whole mail. */
export function MergePreview({ found, written, unticked, looked, onLook, onTick }: Props) {
  const { t } = useTranslation();
  const shown = found.recipients.find((one) => one.client_id === looked);
  if (found.recipients.length === 0)
    return (
      <Text size="sm" c="var(--ink2)">
        {t('merges.nobody')}
      </Text>
    );
  return (
    <>
      <Text size="sm" aria-live="polite">
        {t('merges.mailsOf', { count: found.mails, all: found.recipients.length })}
      </Text>
      <ul className={classes.list} aria-label={t('merges.recipients')}>
        {found.recipients.map((one) => (
          <li key={one.client_id} className={classes.row}>
            <input
              type="checkbox"
              aria-label={t('merges.writeTo', { name: one.client_name })}
              disabled={!!one.left_out}
              checked={!one.left_out && !unticked.includes(one.client_id)}
              onChange={(event) => onTick(one.client_id, event.currentTarget.checked)}
            />
            <button
              type="button"
              className={classes.one}
              aria-current={one.client_id === looked || undefined}
              onClick={() => onLook(one.client_id === looked ? undefined : one.client_id)}
            >
              <Who one={one} />
            </button>
          </li>
        ))}
      </ul>
      {shown && <Look key={shown.client_id} client={shown.client_id} written={written} />}
    </>
  );
}

function Who({ one }: { one: MergePreviewed }) {
  const { t } = useTranslation();
  const missing = one.missing.length > 0 && t('merges.missing', { names: one.missing.join(', ') });
  const why = one.left_out && one.left_out !== 'missing' ? t(`merges.why_${one.left_out}`) : missing;
  return (
    <>
      <span>
        {one.client_name}
        {one.to && <span className={classes.to}> {one.to.address}</span>}
      </span>
      {why && <span className={classes.why}>{why}</span>}
    </>
  );
}

function Look({ client, written }: { client: Id; written: WrittenMerge }) {
  const query = useRead('mail_merge.look', { client_id: client, written }, { keep: true });
  return (
    <QueryView query={query}>
      {({ of, html }) => (
        <div className={classes.look}>
          <p className={mail.subject}>{of.subject}</p>
          <MailFrame html={html} />
        </div>
      )}
    </QueryView>
  );
}
