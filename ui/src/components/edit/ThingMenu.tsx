import { ActionIcon, Menu } from '@mantine/core';
import { IconArchive, IconDots, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { confirm } from '../confirm';

type Props = {
  name: string;
  archived: boolean;
  onArchive: () => Promise<unknown>;
  /** Asked before deleting. */
  ask: { title: string; text: string };
  onDelete: () => Promise<unknown>;
  /** Further items, between archiving and deleting. */
  children?: ReactNode;
};

/** What can be done with a thing as a whole. A refusal has been told by the time it arrives here. */
export function ThingMenu({ name, archived, onArchive, ask, onDelete, children }: Props) {
  const { t } = useTranslation();
  const quietly = (done: Promise<unknown>) => void done.catch(() => undefined);
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <ActionIcon aria-label={t('edit.actions', { name })}>
          <IconDots size={16} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconArchive size={15} stroke={1.6} />} onClick={() => quietly(onArchive())}>
          {t(archived ? 'common.unarchive' : 'common.archive')}
        </Menu.Item>
        {children}
        <Menu.Item
          color="red"
          leftSection={<IconTrash size={15} stroke={1.6} />}
          onClick={() => confirm({ ...ask, yes: t('common.delete'), run: () => quietly(onDelete()) })}
        >
          {t('common.delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
