import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRead } from '../../ipc/query';
import type { Client, ClientFigures } from '../../ipc/types';
import type { ClientSearch } from './routes';

/** What the address of the clients' screen says, and the way to change it. */
export function useClientSearch() {
  const search = useSearch({ from: '/frame/clients' });
  const navigate = useNavigate();
  const change = (next: Partial<ClientSearch>, replace = false) =>
    void navigate({ to: '/clients', search: (old: ClientSearch) => ({ ...old, ...next }), replace });
  return { search, change };
}

/** Figures come on their own, so that the list is there before they are. */
export function useClientFigures(): Map<string, ClientFigures> {
  const figures = useRead('client.figures', {}).data?.figures ?? [];
  return new Map(figures.map((f) => [f.client_id, f]));
}

/** Every client by name, active ones first, for pickers and merges. */
export function useAllClients(): Client[] {
  const active = useRead('client.list', {}).data?.clients ?? [];
  const archived = useRead('client.list', { archived: true }).data?.clients ?? [];
  return [...active, ...archived];
}

export function useKnownTags(): string[] {
  return [...new Set(useAllClients().flatMap((client) => client.tags))].sort();
}
