import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import { QueryView } from '../../components/QueryView';
import { useRead } from '../../ipc/query';
import type { Id, Invoice, Milestone } from '../../ipc/types';
import type { Period } from './period';
import { useDraftSave } from './useDraftSave';
import { WaitingChoice } from './WaitingChoice';

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
  const add = useDraftSave('invoice.add_milestones');
  return (
    <Dialog onClose={onClose} title={t('milestones.addToDraftTitle')} size={520}>
      <QueryView query={query}>
        {({ milestones }) =>
          milestones.length === 0 ? (
            <p>{t('milestones.addToDraftEmpty')}</p>
          ) : (
            <WaitingChoice
              invoice={invoice}
              waiting={milestones.map(({ id, name, project_name, description, amount }) => ({
                id,
                name,
                about: project_name,
                note: description,
                amount,
              }))}
              onAdd={(milestone_ids) => add({ id: invoice.id, milestone_ids })}
              onClose={onClose}
            />
          )
        }
      </QueryView>
    </Dialog>
  );
}
