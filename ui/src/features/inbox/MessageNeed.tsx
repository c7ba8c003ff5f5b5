import { useNavigate } from '@tanstack/react-router';
import { Trans, useTranslation } from 'react-i18next';
import type { MessageThread } from '../../ipc/types';
import { Row } from './Row';

/** Somebody wrote, and nobody has read it. */
export function MessageNeed({ thread }: { thread: MessageThread }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const values = { with: thread.with, subject: thread.subject || thread.snippet };
  return (
    <Row
      action={t('today.look')}
      onAction={() => void navigate({ to: '/messages', search: { id: thread.id } as never })}
    >
      <Trans t={t} i18nKey="messages.need" values={values} components={{ b: <b /> }} />
    </Row>
  );
}
