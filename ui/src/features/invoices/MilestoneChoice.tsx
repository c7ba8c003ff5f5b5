import { Button, Checkbox, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import { QueryView } from '../../components/QueryView';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import type { Id, Invoice, Milestone } from '../../ipc/types';
import classes from '../expenses/expenses.module.css';
import type { Period } from './period';
import { useDraftSave } from './useDraftSave';

/** Completed milestones of a client that wait, done in a period. */
export function useWaitingMilestones(clientId: Id | undefined, { from, to }: Period): Milestone[] {
  const request = { client_id: clientId ?? '' };
  const query = useRead('invoice.waiting_milestones', request, { enabled: !!clientId, keep: true });
  const within = ({ completion }: Milestone) =>
    !!completion && (!from || from <= completion.on) && (!to || completion.on <= to);
  return clientId ? (query.data?.milestones ?? []).filter(within) : [];
}

/** Picks completed milestones of the client for a draft. */
export function AddMilestones({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const { t } = useTranslation();
  const query = useRead('invoice.waiting_milestones', { client_id: invoice.client_id });
  return (
    <Dialog onClose={onClose} title={t('milestones.addToDraftTitle')} size={520}>
      <QueryView query={query}>
        {({ milestones }) => <Choices invoice={invoice} milestones={milestones} onClose={onClose} />}
      </QueryView>
    </Dialog>
  );
}

interface Props {
  invoice: Invoice;
  milestones: Milestone[];
  onClose: () => void;
}

function Choices({ invoice, milestones, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const add = useDraftSave('invoice.add_milestones');
  const ready = (m: Milestone) => m.amount?.currency === invoice.currency;
  const [left, setLeft] = useState<ReadonlySet<Id>>(new Set());
  const chosen = milestones.filter((m) => ready(m) && !left.has(m.id));
  const toggle = (id: Id) =>
    setLeft((old) => {
      const next = new Set(old);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const total = chosen.reduce((sum, m) => sum + (m.amount?.minor ?? 0), 0);
  return (
    <>
      <div className={classes.choices}>
        {milestones.map((m) => (
          // biome-ignore lint/a11y/noLabelWithoutControl: the box is inside
          <label key={m.id} className={classes.choice}>
            <Checkbox
              size="xs"
              disabled={!ready(m)}
              checked={ready(m) && !left.has(m.id)}
              onChange={() => toggle(m.id)}
              aria-label={m.name}
            />
            <span title={m.description}>
              {m.name} <small>{m.project_name}</small>
            </span>
            <span className="num" style={{ flex: 'none' }}>
              {m.amount && format.money(m.amount)}
            </span>
          </label>
        ))}
      </div>
      <Group justify="flex-end" mt={16}>
        <b className="num">{format.money({ minor: total, currency: invoice.currency })}</b>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button
          variant="filled"
          disabled={chosen.length === 0}
          onClick={() =>
            void add({ id: invoice.id, milestone_ids: chosen.map((m) => m.id) }).then(onClose, () => undefined)
          }
        >
          {t('common.add')}
        </Button>
      </Group>
    </>
  );
}
