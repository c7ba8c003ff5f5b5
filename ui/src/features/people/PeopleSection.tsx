import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AddRow } from '../../components/edit/AddRow';
import { EditSelect } from '../../components/edit/EditSelect';
import { EditText } from '../../components/edit/EditText';
import { useSave } from '../../components/edit/useSave';
import { QueryView } from '../../components/QueryView';
import table from '../../components/table.module.css';
import { useRead } from '../../ipc/query';
import type { Person, Role } from '../../ipc/types';

const ROLES: Role[] = ['owner', 'assistant', 'accountant'];

export function PeopleSection() {
  const { t } = useTranslation();
  const add = useSave('person.add');
  return (
    <QueryView query={useRead('person.list', {})}>
      {({ people }) => (
        <>
          <table className={table.table}>
            <thead>
              <tr>
                <th>{t('common.name')}</th>
                <th>{t('people.email')}</th>
                <th style={{ width: 130 }}>{t('people.role')}</th>
                <th style={{ width: 80 }}>{t('people.active')}</th>
              </tr>
            </thead>
            <tbody>
              {people.map((person) => (
                <PersonRow key={person.id} person={person} />
              ))}
            </tbody>
          </table>
          <AddRow label={t('people.add')} onAdd={(name) => add({ name }, t('people.added', { name }))} />
        </>
      )}
    </QueryView>
  );
}

function PersonRow({ person }: { person: Person }) {
  const { t } = useTranslation();
  const save = useSave('person.edit');
  const { id, name } = person;
  return (
    <tr className={person.active ? undefined : table.faint}>
      <td style={{ padding: 0 }}>
        <EditText label={t('people.nameOf', { name })} value={name} onSave={(text) => save({ id, name: text })} />
      </td>
      <td style={{ padding: 0 }}>
        <EditText
          label={t('people.emailOf', { name })}
          value={person.email}
          placeholder="–"
          type="email"
          onSave={(email) => save({ id, email })}
        />
      </td>
      <td style={{ padding: 0 }}>
        <EditSelect
          label={t('people.roleOf', { name })}
          value={person.role}
          data={ROLES.map((value) => ({ value, label: t(`people.role_${value}`) }))}
          onSave={(role) => save({ id, role: (role ?? 'assistant') as Role })}
        />
      </td>
      <td>
        <Switch
          size="xs"
          checked={person.active}
          aria-label={t('people.activeOf', { name })}
          onChange={(event) => void save({ id, active: event.currentTarget.checked }).catch(() => undefined)}
        />
      </td>
    </tr>
  );
}
