import { ActionIcon, Menu } from '@mantine/core';
import { IconCoin, IconDots, IconRepeat, IconTags } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../ipc/types';
import { NewDeposit } from './NewDeposit';

/** What comes before an invoice, and what invoices are made from again and again. */
export function InvoicesMenu({ client }: { client: Id | undefined }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size={30} aria-label={t('common.more')} title={t('common.more')}>
            <IconDots size={16} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconCoin size={15} stroke={1.6} />} onClick={() => setAsking(true)}>
            {t('deposits.ask')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item component={Link} to="/recurring" leftSection={<IconRepeat size={15} stroke={1.6} />}>
            {t('recurring.title')}
          </Menu.Item>
          <Menu.Item component={Link} to="/items" leftSection={<IconTags size={15} stroke={1.6} />}>
            {t('items.title')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asking && <NewDeposit clientId={client ?? null} onClose={() => setAsking(false)} />}
    </>
  );
}
