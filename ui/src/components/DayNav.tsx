import { ActionIcon, Button, Group, Popover } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActions } from '../actions/registry';
import type { Day } from '../ipc/types';

interface Props {
  /** By which its keys are known: "week". */
  thing: string;
  /** What is shown now: "16 – 22 Nov 2026". */
  shown: string;
  day: Day;
  words: { before: string; after: string; now: string };
  /** One step back or forth. */
  onStep: (step: -1 | 1) => void;
  /** A day that was picked; today when missing. */
  onDay: (day: Day | undefined) => void;
}

/** The days before and after, and any other by a click on what is shown. Also by the keys [, ] and T. */
export function DayNav({ thing, shown, day, words, onStep, onDay }: Props) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  useActions([
    { id: `${thing} previous`, label: words.before, keys: '[', scope: 'here', run: () => onStep(-1) },
    { id: `${thing} next`, label: words.after, keys: ']', scope: 'here', run: () => onStep(1) },
    { id: `${thing} this`, label: words.now, keys: 't', scope: 'here', run: () => onDay(undefined) },
  ]);
  return (
    <Group gap={6} wrap="nowrap">
      <ActionIcon variant="default" size={30} aria-label={words.before} onClick={() => onStep(-1)}>
        <IconChevronLeft size={16} stroke={1.6} />
      </ActionIcon>
      <Popover opened={opened} onChange={setOpened} trapFocus>
        <Popover.Target>
          <Button onClick={() => setOpened(!opened)} aria-haspopup="dialog" aria-description={t('time.pickDay')}>
            {shown}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <DatePicker
            value={day}
            defaultDate={day}
            highlightToday
            onChange={(picked) => {
              if (picked) onDay(picked);
              setOpened(false);
            }}
          />
        </Popover.Dropdown>
      </Popover>
      <ActionIcon variant="default" size={30} aria-label={words.after} onClick={() => onStep(1)}>
        <IconChevronRight size={16} stroke={1.6} />
      </ActionIcon>
    </Group>
  );
}
