import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SectionHead } from '../../components/edit/FieldRow';
import { useRead } from '../../ipc/query';
import type { Id } from '../../ipc/types';
import classes from './messages.module.css';
import { ThreadList } from './ThreadList';

const SHOWN = 3;

/** The last threads with a client, where anything came in. */
export function ClientMessages({ client }: { client: Id }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const threads = useRead('message.list', { client_id: client }).data?.threads ?? [];
  const came = threads.filter((thread) => thread.came_in);
  if (came.length === 0) return null;
  const open = (id: Id) => void navigate({ to: '/messages', search: { client, id } as never });
  return (
    <section className={classes.ofClient}>
      <SectionHead title={t('messages.ofClient')}>
        <Button component={Link} to="/messages" search={{ client } as never} size="compact-xs" variant="subtle">
          {t('messages.showAll')}
        </Button>
      </SectionHead>
      <ThreadList threads={came.slice(0, SHOWN)} onOpen={open} />
    </section>
  );
}
