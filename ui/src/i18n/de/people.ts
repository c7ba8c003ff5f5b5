import type { CatalogueOf } from '../catalogue';
import type { people as en } from '../en/people';

export const people: CatalogueOf<typeof en> = {
  title: 'Personen',
  email: 'E-Mail',
  role: 'Rolle',
  active: 'Aktiv',
  add: 'Person hinzufügen',
  added: '{{name}} hinzugefügt',
  nameOf: 'Name von {{name}}',
  emailOf: 'E-Mail von {{name}}',
  roleOf: 'Rolle von {{name}}',
  activeOf: '{{name}} ist aktiv',
  role_owner: 'Inhaber/in',
  role_assistant: 'Assistenz',
  role_accountant: 'Buchhaltung',
};
