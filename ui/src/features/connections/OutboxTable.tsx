import { Button, Group, Switch } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { confirm } from '../../components/confirm';
import { SectionHead } from '../../components/edit/FieldRow';
import { QueryView } from '../../components/QueryView';
import { StatusTag } from '../../components/StatusTag';
import table from '../../components/table.module.css';
import { useFormat } from '../../format/useFormat';
import { useRead, useWrite } from '../../ipc/query';
import type { OutboxRow } from '../../ipc/types';
import { useReason } from './useReason';

const TONES = { queued: 'neutral', sending: 'neutral', parked: 'warn', done: 'good', discarded: 'neutral' } as const;
/** What waits to be sent, why, and since when. */
export function OutboxTable() {
  const { t } = useTranslation();
  const [ended, setEnded] = useState(false);
  const query = useRead('outbox.list', { ended }, { keep: true });
  const carry = useWrite('outbox.carry');
  return (
    <>
      <SectionHead title={t('connections.outbox')}>
        <Group gap={14}>
          <Switch
            size="xs"
            label={t('connections.ended')}
            checked={ended}
            onChange={(event) => setEnded(event.currentTarget.checked)}
          />
          <Button size="compact-xs" loading={carry.isPending} onClick={() => carry.mutate({})}>
            {t('connections.sendNow')}
          </Button>
        </Group>
      </SectionHead>
      <QueryView query={query}>
        {({ effects }) =>
          effects.length === 0 ? (
            <p className={table.quiet}>{t(ended ? 'connections.nothingEnded' : 'connections.nothingWaits')}</p>
          ) : (
            <table className={table.table}>
              <tbody>
                {effects.map((effect) => (
                  <Row key={effect.id} effect={effect} />
                ))}
              </tbody>
            </table>
          )
        }
      </QueryView>
    </>
  );
}

function Row({ effect: e }: { effect: OutboxRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  const retry = useWrite('outbox.retry');
  const discard = useWrite('outbox.discard');
  const kind = t(`connections.kind_${e.kind.replace('.', '_') as 'stripe_link'}`);
  const why = useReason(e);
  const waits = e.state === 'queued' || e.state === 'parked';
  return (
    <tr>
      <td style={{ width: 150 }} className={table.quiet}>
        {format.instant(e.created_at)}
      </td>
      <td>
        {e.entity === 'invoice' ? (
          <Link to="/invoices/$id" params={{ id: e.entity_id }}>
            {kind}
          </Link>
        ) : e.entity === 'client' ? (
          <Link to="/clients" search={{ id: e.entity_id } as never}>
            {kind}
          </Link>
        ) : e.entity === 'recurring' ? (
          <Link to="/recurring" search={{ id: e.entity_id } as never}>
            {kind}
          </Link>
        ) : (
          kind
        )}
        {why && <div className={table.quiet}>{why}</div>}
      </td>
      <td style={{ width: 130 }}>
        <StatusTag tone={TONES[e.state]}>{t(`connections.state_${e.state}`)}</StatusTag>
      </td>
      <td style={{ width: 190 }}>
        {waits && (
          <Group gap={6} justify="flex-end" wrap="nowrap">
            <Button size="compact-xs" loading={retry.isPending} onClick={() => retry.mutate({ id: e.id })}>
              {t('connections.retry')}
            </Button>
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              onClick={() =>
                confirm({
                  title: t('connections.discardTitle'),
                  text: t('connections.discardText'),
                  yes: t('connections.discard'),
                  run: () => discard.mutate({ id: e.id }),
                })
              }
            >
              {t('connections.discard')}
            </Button>
          </Group>
        )}
      </td>
    </tr>
  );
}
