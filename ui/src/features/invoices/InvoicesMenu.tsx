import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconRepeat, IconTags } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** What invoices are made from again and again. */
export function InvoicesMenu() {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size={30} aria-label={t('common.more')} title={t('common.more')}>
          <IconDots size={16} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to="/recurring" leftSection={<IconRepeat size={15} stroke={1.6} />}>
          {t('recurring.title')}
        </Menu.Item>
        <Menu.Item component={Link} to="/items" leftSection={<IconTags size={15} stroke={1.6} />}>
          {t('items.title')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
