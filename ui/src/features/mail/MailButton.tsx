import { Button, type ButtonProps } from '@mantine/core';
import { IconMail, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MailAbout, MailKind } from '../../ipc/types';
import { SendMail } from './SendMail';

interface Props {
  about: MailAbout;
  /** What the mail is about, in the title of its dialog. */
  name: string;
  /** The one thing to do next. */
  first?: boolean;
  /** To somebody, with nothing to send. */
  writes?: boolean;
  /** The template that it begins with, where that is not the usual one. */
  kind?: MailKind;
  /** In place of its usual words. */
  label?: string;
  size?: ButtonProps['size'];
}

export function MailButton({ about, name, first, writes, kind, label, size }: Props) {
  const { t } = useTranslation();
  const [writing, setWriting] = useState(false);
  const Icon = writes ? IconMail : IconSend;
  return (
    <>
      <Button
        variant={first ? 'filled' : undefined}
        size={size}
        leftSection={<Icon size={15} stroke={1.6} />}
        onClick={() => setWriting(true)}
      >
        {label ?? t(writes ? 'mail.writeDots' : 'mail.sendDots')}
      </Button>
      {writing && (
        <SendMail
          about={about}
          kind={kind}
          title={t(writes ? 'mail.writeTo' : 'mail.titleOf', { name })}
          onClose={() => setWriting(false)}
        />
      )}
    </>
  );
}
