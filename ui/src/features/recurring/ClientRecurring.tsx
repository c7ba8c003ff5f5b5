import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ClientPapers } from '../../components/ClientPapers';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import type { Id } from '../../ipc/types';
import { State } from './RecurringTable';

/** What is billed to a client again and again, in its drawer. */
export function ClientRecurring({ client }: { client: Id }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ClientPapers
      title={t('recurring.ofClient')}
      to="/recurring"
      client={client}
      add={t('recurring.add')}
      showAll={(count) => t('quotes.showAll', { count })}
      things={useRead('recurring.list', { client_id: client }).data?.recurring ?? []}
      row={(rule) => ({
        id: rule.id,
        link: (
          <Link to="/recurring" search={{ client, id: rule.id } as never}>
            {rule.name}
          </Link>
        ),
        quiet: rule.state === 'active' && rule.next[0] ? format.dayRelative(rule.next[0].on) : undefined,
        tag: <State rule={rule} />,
        figure: format.money(rule.net),
      })}
    />
  );
}
