import { Popover, Tooltip } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Swatch } from '../../components/Swatch';
import { PALETTE_KEYS, type PaletteKey } from '../../theme/palette';
import classes from './projects.module.css';

/** One of the twelve colours that stay apart for the colour-blind, each with its word. */
export function ColorPicker({ value, onPick }: { value: string; onPick: (color: PaletteKey) => void }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const known = PALETTE_KEYS.find((key) => key === value) ?? 'slate';
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus>
      <Popover.Target>
        <button
          type="button"
          className={classes.color}
          onClick={() => setOpened(!opened)}
          aria-label={`${t('projects.color')}: ${t(`projects.color_${known}`)}`}
        >
          <Swatch color={value} size={14} />
          {t(`projects.color_${known}`)}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={classes.colors}>
          {PALETTE_KEYS.map((key) => (
            <Tooltip key={key} label={t(`projects.color_${key}`)}>
              <button
                type="button"
                className={classes.swatch}
                aria-label={t(`projects.color_${key}`)}
                aria-pressed={key === value}
                onClick={() => {
                  setOpened(false);
                  onPick(key);
                }}
              >
                <Swatch color={key} size={18} />
              </button>
            </Tooltip>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
