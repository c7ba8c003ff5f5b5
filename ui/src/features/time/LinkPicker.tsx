import { Combobox, useCombobox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ComponentProps, useEffect, useState } from 'react';
import { PathLabel, pathParts } from '../../components/PathLabel';
import { useWords } from '../../i18n/useWords';
import type { Path } from '../../ipc/types';
import { keyOfPath, matchPaths, usePaths } from './links';
import classes from './pickers.module.css';

const NONE = 'none';

interface Props {
  path: Path;
  onPick: (path: Path) => void;
  /** A pill in bars, plain text in table cells, a field in forms. */
  look?: 'pill' | 'cell' | 'field';
  disabled?: boolean;
  /** What stands there while nothing is picked. */
  placeholder?: string;
}

/** Picks a client, a project or a task by typing a few letters of its path. */
export function LinkPicker(props: Props) {
  // A list holds hundreds of these: the dropdown and its machinery exist only from the first click on.
  const [awake, setAwake] = useState(false);
  return awake ? <Awake {...props} /> : <Face {...props} onClick={() => setAwake(true)} />;
}

function Face({
  path,
  onPick: _,
  look = 'pill',
  placeholder,
  ...button
}: Props & Omit<ComponentProps<'button'>, 'onClick'> & { onClick: () => void }) {
  const t = useWords();
  const parts = pathParts(path);
  const label =
    parts.length === 0 && placeholder ? placeholder : `${t('timer.link')}: ${parts.join(' › ') || t('timer.linkNone')}`;
  return (
    <button
      type="button"
      className={classes[look]}
      aria-label={label}
      aria-haspopup="listbox"
      aria-expanded={false}
      {...button}
    >
      {parts.length > 0 ? (
        <PathLabel path={path} swatch={look !== 'cell'} />
      ) : (
        <span className={classes.placeholder}>{placeholder ?? t('timer.linkNone')}</span>
      )}
    </button>
  );
}

function Awake(props: Props) {
  const { path, onPick } = props;
  const t = useWords();
  const [text, setText] = useState('');
  const combobox = useCombobox({
    defaultOpened: true,
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setText('');
    },
    onDropdownOpen: () => combobox.focusSearchInput(),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only for the click that woke it
  useEffect(() => combobox.focusSearchInput(), []);
  const paths = usePaths(combobox.dropdownOpened);
  const found = matchPaths(paths, text);
  return (
    <Combobox
      store={combobox}
      width={340}
      position="bottom-start"
      shadow="md"
      onOptionSubmit={(value) => {
        const picked = value === NONE ? {} : found.find((p) => keyOfPath(p) === value);
        if (picked) onPick(picked);
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target targetType="button" withAriaAttributes={false}>
        <Face {...props} aria-expanded={combobox.dropdownOpened} onClick={() => combobox.toggleDropdown()} />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.updateSelectedOptionIndex();
          }}
          placeholder={t('timer.linkSearch')}
          aria-label={t('timer.linkSearch')}
        />
        <Combobox.Options mah={300} style={{ overflowY: 'auto' }} aria-label={t('timer.link')}>
          {found.map((p) => (
            <Combobox.Option key={keyOfPath(p)} value={keyOfPath(p)} active={keyOfPath(p) === keyOfPath(path)}>
              <PathLabel path={p} swatch strong />
            </Combobox.Option>
          ))}
          {text === '' && pathParts(path).length > 0 && (
            <Combobox.Option value={NONE}>
              <span className={classes.placeholder}>{t('timer.linkNone')}</span>
            </Combobox.Option>
          )}
          {found.length === 0 && <Nothing any={paths.length > 0} />}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function Nothing({ any }: { any: boolean }) {
  const t = useWords();
  return (
    <Combobox.Empty>
      {any ? (
        t('timer.linkEmpty')
      ) : (
        <>
          {t('timer.linkNothing')} <Link to="/clients">{t('clients.add')}</Link>
        </>
      )}
    </Combobox.Empty>
  );
}
