import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { type ComponentProps, useState } from 'react';
import { useWords } from '../../../i18n/useWords';
import type { Entry } from '../../../ipc/types';
import type { PanelTarget } from '../EntryPanel';
import { SplitDialog } from '../SplitDialog';
import { useEntryWrites } from '../useEntryWrites';
import classes from './ListView.module.css';

interface Props {
  entry: Entry;
  name: string;
  open: (target: PanelTarget) => void;
}

/** What else can be done with an entry. Nothing but a button until it is clicked. */
export function RowMenu(props: Props) {
  const [awake, setAwake] = useState(false);
  return awake ? <Awake {...props} /> : <Face name={props.name} onClick={() => setAwake(true)} />;
}

function Face({ name, ...button }: { name: string } & ComponentProps<'button'>) {
  const t = useWords();
  return (
    <button
      type="button"
      className={classes.act}
      aria-label={t('time.more', { name })}
      aria-haspopup="menu"
      {...button}
    >
      <IconDots size={15} stroke={1.6} />
    </button>
  );
}

function Awake({ entry, name, open }: Props) {
  const t = useWords();
  const writes = useEntryWrites();
  const [splitting, setSplitting] = useState(false);
  const fixed = !entry.editable || !entry.end;
  return (
    <>
      <Menu position="bottom-end" defaultOpened>
        <Menu.Target>
          <Face name={name} />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => open({ kind: 'edit', id: entry.id })}>{t('common.edit')}</Menu.Item>
          <Menu.Item disabled={fixed} onClick={() => setSplitting(true)}>
            {t('time.split')}
          </Menu.Item>
          {entry.overlaps && (
            <Menu.Item onClick={() => open({ kind: 'overlap', id: entry.id })}>{t('lists.overlapDecide')}</Menu.Item>
          )}
          <Menu.Item disabled={!entry.end} onClick={() => writes.duplicate(entry.id)}>
            {t('common.duplicate')}
          </Menu.Item>
          <Menu.Item disabled={fixed} color="red" onClick={() => writes.remove([entry.id])}>
            {t('common.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {splitting && <SplitDialog entry={entry} onClose={() => setSplitting(false)} />}
    </>
  );
}
