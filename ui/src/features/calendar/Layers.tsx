import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import { IconStack2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ConnectLink, useCalendarAccount } from './ConnectLink';
import classes from './calendar.module.css';
import { LAYERS, type Layer } from './calendarSearch';

interface Props {
  without: readonly Layer[];
  onChange: (without: Layer[]) => void;
}

/** What the calendar shows. */
export function Layers({ without, onChange }: Props) {
  const { t } = useTranslation();
  const account = useCalendarAccount();
  const some = { count: LAYERS.length - without.length, all: LAYERS.length };
  const words = without.length > 0 ? t('calendar.shownOf', some) : t('calendar.shown');
  const toggle = (layer: Layer, shown: boolean) =>
    onChange(LAYERS.filter((each) => (each === layer ? !shown : without.includes(each))));
  return (
    <Popover width={250} position="bottom-end" trapFocus>
      <Popover.Target>
        <Button
          leftSection={<IconStack2 size={14} stroke={1.6} />}
          classNames={{ root: classes.tight, label: classes.wide, section: classes.icon }}
          aria-label={words}
          title={words}
        >
          {words}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={10}>
          {LAYERS.map((layer) => (
            <Checkbox
              key={layer}
              label={t(`calendar.layer_${layer}`)}
              checked={!without.includes(layer)}
              onChange={(event) => toggle(layer, event.currentTarget.checked)}
              description={layer === 'events' && account === false ? <ConnectLink /> : undefined}
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
