import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { AddRow } from '../../components/edit/AddRow';
import { EditText } from '../../components/edit/EditText';
import { SectionHead } from '../../components/edit/FieldRow';
import { useSave } from '../../components/edit/useSave';
import type { Client, Contact, ContactInput } from '../../ipc/types';
import { OptOutSwitch } from '../mail_merge/OptOutSwitch';
import classes from './clients.module.css';

const FIELDS = ['name', 'role', 'email', 'phone'] as const;

/** The people at a client. The core takes the list whole. */
export function ClientContacts({ client }: { client: Client }) {
  const { t } = useTranslation();
  const save = useSave('client.edit');
  const write = (contacts: ContactInput[]) => save({ id: client.id, contacts });
  const change = (id: string, fields: Partial<Contact>) =>
    write(client.contacts.map((c) => (c.id === id ? { ...c, ...fields } : c)));
  return (
    <section>
      <SectionHead title={t('clients.contacts')} />
      {client.contacts.map((contact) => (
        <div key={contact.id} className={classes.contact}>
          {FIELDS.map((field) => (
            <EditText
              key={field}
              label={`${t(`clients.contact_${field}`)}, ${contact.name}`}
              placeholder={t(`clients.contact_${field}`)}
              value={contact[field]}
              strong={field === 'name'}
              type={field === 'email' ? 'email' : field === 'phone' ? 'tel' : 'text'}
              onSave={(text) => change(contact.id, { [field]: text })}
            />
          ))}
          <ActionIcon
            style={{ gridColumn: 3, gridRow: 1 }}
            aria-label={t('clients.removeContact', { name: contact.name })}
            onClick={() => void write(client.contacts.filter((c) => c.id !== contact.id)).catch(() => undefined)}
          >
            <IconX size={14} stroke={1.6} />
          </ActionIcon>
          {contact.email && (
            <span style={{ gridColumn: 3, gridRow: 2 }}>
              <OptOutSwitch address={contact.email} />
            </span>
          )}
        </div>
      ))}
      <AddRow label={t('clients.addContact')} onAdd={(name) => write([...client.contacts, { name }])} />
    </section>
  );
}
