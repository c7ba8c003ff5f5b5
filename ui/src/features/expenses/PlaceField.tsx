import { useTranslation } from 'react-i18next';
import { EditSelect } from '../../components/edit/EditSelect';
import { FieldRow } from '../../components/edit/FieldRow';
import { useRead } from '../../ipc/query';
import type { ExpenseView, Id } from '../../ipc/types';
import type { SetExpense } from './ExpenseFields';

/** Every client and every project under its client, by one name. */
export function usePlaces(): { value: string; label: string }[] {
  const clients = useRead('client.list', {}).data?.clients ?? [];
  const projects = useRead('project.list', {}).data?.projects ?? [];
  const places = [
    ...clients.map((c) => ({ value: `client ${c.id}`, label: c.name })),
    ...projects.map((p) => ({ value: `project ${p.id}`, label: [p.client_name, p.name].filter(Boolean).join(' › ') })),
  ];
  return places.sort((a, b) => a.label.localeCompare(b.label));
}

export function readPlace(value: string | null): { client_id?: Id; project_id?: Id } {
  const [kind, id] = value?.split(' ') ?? [];
  return kind === 'project' ? { project_id: id } : kind === 'client' ? { client_id: id } : {};
}

interface Props {
  expense: ExpenseView;
  set: SetExpense;
  locked: boolean;
}

/** Whom or what it was for. */
export function PlaceField({ expense: e, set, locked }: Props) {
  const { t } = useTranslation();
  const places = usePlaces();
  const value = e.project_id ? `project ${e.project_id}` : e.client_id ? `client ${e.client_id}` : null;
  const own = [e.client_name, e.project_name].filter(Boolean).join(' › ');
  // What is archived is offered no more, but still shown where it is.
  const data = value && !places.some((p) => p.value === value) ? [{ value, label: own }, ...places] : places;
  return (
    <FieldRow label={t('expenses.for')}>
      <EditSelect
        label={t('expenses.for')}
        value={value}
        data={data}
        searchable
        clearable
        disabled={locked}
        placeholder={t('expenses.ownBusiness')}
        onSave={(next) => {
          const { client_id, project_id } = readPlace(next);
          return set(project_id ? { project_id } : { client_id: client_id ?? null, project_id: null });
        }}
      />
    </FieldRow>
  );
}
