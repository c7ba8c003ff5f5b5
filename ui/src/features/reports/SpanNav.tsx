import { ActionIcon, Button, Popover } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActions } from '../../actions/registry';
import { addDays } from '../../format/dates';
import { useFormat } from '../../format/useFormat';
import { useReportSearch, useShown } from './search';

/** The span before and after, and own dates by a click on what is shown. */
export function SpanNav() {
  const { t } = useTranslation();
  const format = useFormat();
  const [, setSearch] = useReportSearch();
  const { span, from, to, before } = useShown();
  const [opened, setOpened] = useState(false);
  const [picked, setPicked] = useState<[string | null, string | null]>([null, null]);
  const back = () => (span === 'custom' ? setSearch(before) : setSearch({ day: before.from }));
  const forth = () => {
    if (span !== 'custom') return setSearch({ day: addDays(to, 1) });
    const length = (Date.parse(to) - Date.parse(from)) / 86_400_000;
    setSearch({ from: addDays(to, 1), to: addDays(to, 1 + length) });
  };
  useActions([
    { id: 'report before', label: t('reports.before'), keys: '[', scope: 'here', run: back },
    { id: 'report after', label: t('reports.after'), keys: ']', scope: 'here', run: forth },
    {
      id: 'report now',
      label: t('reports.now'),
      keys: 't',
      scope: 'here',
      run: () => setSearch({ day: undefined, from: undefined, to: undefined }),
    },
  ]);
  return (
    <>
      <ActionIcon variant="default" size={30} aria-label={t('reports.before')} onClick={back}>
        <IconChevronLeft size={16} stroke={1.6} />
      </ActionIcon>
      <Popover opened={opened} onChange={setOpened} trapFocus>
        <Popover.Target>
          <Button
            onClick={() => {
              setPicked([from, to]);
              setOpened(!opened);
            }}
            aria-haspopup="dialog"
            aria-description={t('reports.pick')}
          >
            {format.dayRange(from, to)}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <DatePicker
            type="range"
            allowSingleDateInRange
            defaultDate={from}
            value={picked}
            onChange={(days) => {
              setPicked(days);
              const [first, last] = days;
              if (!first || !last) return;
              setSearch({ span: 'custom', from: first, to: last });
              setOpened(false);
            }}
          />
        </Popover.Dropdown>
      </Popover>
      <ActionIcon variant="default" size={30} aria-label={t('reports.after')} onClick={forth}>
        <IconChevronRight size={16} stroke={1.6} />
      </ActionIcon>
    </>
  );
}
