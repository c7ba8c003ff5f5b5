import { Popover, TagsInput } from '@mantine/core';
import { type ComponentProps, useState } from 'react';
import { useWords } from '../../i18n/useWords';
import { useRead } from '../../ipc/query';
import classes from './pickers.module.css';

const MAX_TAGS = 20;

/** The tags lately used, as suggestions. */
export function useKnownTags(): string[] {
  const status = useRead('timer.status', {}).data;
  const all = [...(status?.recents ?? []), ...(status?.favourites ?? [])].flatMap((s) => s.tags);
  return [...new Set(all)];
}

interface Props {
  tags: string[];
  onPick: (tags: string[]) => void;
  look?: 'pill' | 'cell';
  disabled?: boolean;
}

export function TagsPicker(props: Props) {
  // As with LinkPicker: nothing but a button until it is clicked.
  const [awake, setAwake] = useState(false);
  return awake ? <Awake {...props} /> : <Face {...props} onClick={() => setAwake(true)} />;
}

function Face({
  tags,
  onPick: _,
  look = 'pill',
  ...button
}: Props & Omit<ComponentProps<'button'>, 'onClick'> & { onClick: () => void }) {
  const t = useWords();
  return (
    <button
      type="button"
      className={classes[look]}
      data-empty={tags.length === 0 || undefined}
      aria-label={`${t('timer.tags')}: ${tags.join(', ') || t('common.none')}`}
      {...button}
    >
      {tags.length > 0 ? <span className={classes.clip}>{tags.map((tag) => `# ${tag}`).join(' ')}</span> : '#'}
    </button>
  );
}

function Awake(props: Props) {
  const { tags, onPick } = props;
  const t = useWords();
  const known = useKnownTags();
  const [opened, setOpened] = useState(true);
  const [draft, setDraft] = useState(tags);
  const close = () => {
    setOpened(false);
    if (draft.join('\n') !== tags.join('\n')) onPick(draft);
  };
  return (
    <Popover opened={opened} onChange={(open) => !open && close()} trapFocus width={280} position="bottom-start">
      <Popover.Target>
        <Face
          {...props}
          onClick={() => {
            setDraft(tags);
            setOpened(true);
          }}
        />
      </Popover.Target>
      <Popover.Dropdown>
        <TagsInput
          value={draft}
          onChange={setDraft}
          data={known}
          maxTags={MAX_TAGS}
          aria-label={t('timer.tags')}
          placeholder={t('timer.tagsAdd')}
          comboboxProps={{ withinPortal: false }}
          data-autofocus
        />
      </Popover.Dropdown>
    </Popover>
  );
}
