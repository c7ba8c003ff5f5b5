import { Button, Group, Menu } from '@mantine/core';
import { IconArrowMerge, IconFileInvoice } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SectionHead } from '../../components/edit/FieldRow';
import { ThingMenu } from '../../components/edit/ThingMenu';
import { useSave } from '../../components/edit/useSave';
import { QueryView } from '../../components/QueryView';
import { SidePanel } from '../../components/SidePanel';
import { StatusTag } from '../../components/StatusTag';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import type { Client } from '../../ipc/types';
import { ClientInvoices } from '../invoices/ClientInvoices';
import { MailButton } from '../mail/MailButton';
import { MailLog } from '../mail/MailLog';
import { ClientMessages } from '../messages/ClientMessages';
import { ClientMilestones } from '../milestones/ClientMilestones';
import { ClientCredit } from '../payments/ClientCredit';
import { ClientQuotes } from '../quotes/ClientQuotes';
import { RatesTable } from '../rates/RatesTable';
import { ClientRecurring } from '../recurring/ClientRecurring';
import { ClientRetainers } from '../retainers/ClientRetainers';
import { ClientAtStripe } from '../stripe/ClientAtStripe';
import { ClientContacts } from './ClientContacts';
import { ClientFields } from './ClientFields';
import classes from './clients.module.css';
import { MergeDialog } from './MergeDialog';
import { useClientFigures } from './useClients';

export function ClientPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const query = useRead('client.show', { id });
  const client = query.data;
  return (
    <SidePanel
      opened
      onClose={onClose}
      size={460}
      title={
        <span className={classes.head}>
          {client?.name ?? t('clients.title')}
          {client?.archived && <StatusTag tone="neutral">{t('common.archived')}</StatusTag>}
          {client && <ClientMenu client={client} onGone={onClose} />}
        </span>
      }
    >
      <QueryView query={query}>{(data) => <Content client={data} />}</QueryView>
    </SidePanel>
  );
}

function Content({ client }: { client: Client }) {
  const { t } = useTranslation();
  const format = useFormat();
  const figures = useClientFigures().get(client.id);
  const none = '–';
  return (
    <>
      <dl className={classes.figures}>
        <div>
          <dt>{t('clients.unbilled')}</dt>
          <dd>{figures?.unbilled.length ? format.moneyList(figures.unbilled) : none}</dd>
        </div>
        <div>
          <dt>{t('clients.time')}</dt>
          <dd>{figures?.unbilled_seconds ? format.duration(figures.unbilled_seconds) : none}</dd>
        </div>
        {!!figures?.unbilled_expenses.length && (
          <div>
            <dt>{t('frame.expenses')}</dt>
            <dd>
              <Link to="/expenses" search={{ client: client.id, billing: 'unbilled' }} style={{ color: 'inherit' }}>
                {format.moneyList(figures.unbilled_expenses)}
              </Link>
            </dd>
          </div>
        )}
        {!!figures?.unbilled_milestones.length && (
          <div>
            <dt>{t('milestones.title')}</dt>
            <dd>{format.moneyList(figures.unbilled_milestones)}</dd>
          </div>
        )}
        <div>
          <dt>{t('clients.owed')}</dt>
          <dd>{figures?.owed.length ? format.moneyList(figures.owed) : none}</dd>
        </div>
      </dl>
      <Group gap={8} mb={14}>
        <Button
          component={Link}
          to="/invoices"
          search={{ fresh: client.id } as never}
          leftSection={<IconFileInvoice size={15} stroke={1.6} />}
        >
          {t('clients.invoice')}
        </Button>
        <MailButton about={{ about: 'client', id: client.id }} name={client.name} writes />
        <Button component={Link} to="/projects" search={{ client: client.id } as never} variant="subtle">
          {t('clients.showProjects', { count: figures?.projects ?? 0 })}
        </Button>
      </Group>
      <ClientFields client={client} />
      <ClientAtStripe client={client.id} />
      <ClientContacts client={client} />
      <ClientInvoices client={client.id} />
      <ClientQuotes client={client.id} />
      <ClientRecurring client={client.id} />
      <ClientMilestones clientId={client.id} />
      <ClientRetainers client={client.id} />
      <ClientCredit client={client} />
      <ClientMessages client={client.id} />
      <MailLog of={{ client_id: client.id }} subjects />
      <SectionHead title={t('rates.title')} />
      <RatesTable scope="client" scopeId={client.id} currency={client.currency} />
    </>
  );
}

function ClientMenu({ client, onGone }: { client: Client; onGone: () => void }) {
  const { t } = useTranslation();
  const [merging, setMerging] = useState(false);
  const archive = useSave('client.archive');
  const remove = useSave('client.delete');
  const { id, name, archived } = client;
  return (
    <>
      <ThingMenu
        name={name}
        archived={archived}
        onArchive={() =>
          archive({ id, archived: !archived }, t(archived ? 'clients.restored' : 'clients.archived', { name }))
        }
        ask={{ title: t('clients.deleteTitle', { name }), text: t('clients.deleteText') }}
        onDelete={() => remove({ id }, t('clients.deleted', { name })).then(onGone)}
      >
        <Menu.Item leftSection={<IconArrowMerge size={15} stroke={1.6} />} onClick={() => setMerging(true)}>
          {t('clients.merge')}
        </Menu.Item>
      </ThingMenu>
      <MergeDialog client={client} opened={merging} onClose={() => setMerging(false)} onMerged={onGone} />
    </>
  );
}
