import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SectionHead } from '../../components/edit/FieldRow';
import { PaperRows } from '../../components/PaperRows';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import type { Id } from '../../ipc/types';
import { State } from './RecurringTable';

/** What is billed to a client again and again, in its drawer. */
export function ClientRecurring({ client }: { client: Id }) {
  const { t } = useTranslation();
  const format = useFormat();
  const rules = useRead('recurring.list', { client_id: client }).data?.recurring ?? [];
  return (
    <section>
      <SectionHead title={t('recurring.ofClient')}>
        <Button
          component={Link}
          to="/recurring"
          search={{ client, fresh: client } as never}
          size="compact-sm"
          variant="subtle"
        >
          {t('recurring.add')}
        </Button>
      </SectionHead>
      <PaperRows
        rows={rules.map((rule) => ({
          id: rule.id,
          link: (
            <Link to="/recurring" search={{ client, id: rule.id } as never}>
              {rule.name}
            </Link>
          ),
          quiet: rule.state === 'active' && rule.next[0] ? format.dayRelative(rule.next[0].on) : undefined,
          tag: <State rule={rule} />,
          figure: format.money(rule.net),
        }))}
      />
    </section>
  );
}
