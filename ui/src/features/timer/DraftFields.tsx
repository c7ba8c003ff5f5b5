import { Combobox, useCombobox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { pathParts } from '../../components/PathLabel';
import { Swatch } from '../../components/Swatch';
import { useRead } from '../../ipc/query';
import { BillableToggle } from '../time/BillableToggle';
import { LinkPicker } from '../time/LinkPicker';
import { TagsPicker } from '../time/TagsPicker';
import classes from './TimerBar.module.css';
import type { Draft } from './useDraft';

/** The bar while nothing runs. Enter starts what is typed; a suggestion starts itself. */
export function DraftFields({ draft }: { draft: Draft }) {
  const { t } = useTranslation();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const recents = useRead('timer.status', {}).data?.recents;
  const suggestions = (draft.text.trim() === '' ? recents : draft.parse?.suggestions) ?? [];
  return (
    <>
      <Combobox
        store={combobox}
        position="bottom-start"
        shadow="md"
        onOptionSubmit={(value) => {
          const picked = suggestions[Number(value)];
          if (picked) draft.startThis(picked);
          combobox.closeDropdown();
        }}
      >
        <Combobox.Target>
          <input
            className={classes.what}
            value={draft.text}
            placeholder={t('timer.what')}
            aria-label={t('timer.what')}
            onChange={(event) => {
              draft.setText(event.currentTarget.value);
              combobox.openDropdown();
              combobox.resetSelectedOption();
            }}
            onClick={() => combobox.openDropdown()}
            onBlur={() => combobox.closeDropdown()}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || combobox.getSelectedOptionIndex() >= 0) return;
              combobox.closeDropdown();
              draft.start(false);
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={suggestions.length === 0}>
          <Combobox.Options aria-label={t('timer.startAgain')}>
            {suggestions.map((s, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a suggestion is its place; two may say the same words
              <Combobox.Option key={index} value={String(index)}>
                <span className={classes.suggestion}>
                  <Swatch color={s.path.color} />
                  <span>{s.note || s.path.task_name || t('timer.untitled')}</span>
                  <span>{pathParts(s.path).join(' › ')}</span>
                </span>
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <LinkPicker path={draft.path} onPick={draft.setPath} />
      <TagsPicker key={draft.tags.join()} tags={draft.tags} onPick={draft.setTags} />
      <BillableToggle billable={draft.billable} onChange={draft.setBillable} />
    </>
  );
}
