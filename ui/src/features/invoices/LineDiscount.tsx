import { Popover, TextInput } from '@mantine/core';
import { IconDiscount2 } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat';
import type { Line, Portion } from '../../ipc/types';
import classes from './editor.module.css';
import { readPortion, showPortion } from './portion';

interface Props {
  line: Line;
  onSave: (discount: Portion | null) => Promise<unknown>;
}

/** What is taken off one line: a share or an amount, typed as one or the other; empty takes it away. */
export function LineDiscount({ line, onSave }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [opened, setOpened] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const left = useRef(false);
  const { currency } = line.price;
  const shown = line.discount ? showPortion(line.discount.portion, currency, format) : '';
  const label = t('invoices.discountOf', { name: line.description });
  function save(text: string) {
    const portion = text.trim() === '' ? null : readPortion(text, currency);
    if (portion === null && text.trim() !== '') return setError(t('invoices.notAPortion'));
    onSave(portion).then(
      () => setOpened(false),
      () => setError(t('invoices.tooMuchOff')),
    );
  }
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus closeOnEscape={false}>
      <Popover.Target>
        <button
          type="button"
          className={classes.discount}
          data-on={line.discount ? true : undefined}
          title={label}
          aria-label={shown ? `${label}: ${shown}` : label}
          onClick={() => {
            setError(null);
            left.current = false;
            setOpened(!opened);
          }}
        >
          {shown ? `−${shown}` : <IconDiscount2 size={15} stroke={1.6} aria-hidden />}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <TextInput
          size="xs"
          w={190}
          label={t('invoices.discount')}
          description={t('invoices.portionHint')}
          defaultValue={shown}
          error={error}
          onKeyDown={(event) => {
            // Closing takes the focus away: neither what is sent already nor what is given up is to be sent by it.
            left.current = event.key === 'Enter' || event.key === 'Escape';
            if (event.key === 'Enter') save(event.currentTarget.value);
            if (event.key === 'Escape') setOpened(false);
          }}
          onBlur={(event) => !left.current && event.currentTarget.value !== shown && save(event.currentTarget.value)}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
