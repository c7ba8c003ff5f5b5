import { Tooltip } from '@mantine/core';
import { useFormat } from '../../format/useFormat';
import { useWords } from '../../i18n/useWords';
import classes from './pickers.module.css';

interface Props {
  billable: boolean;
  onChange: (billable: boolean) => void;
  look?: 'pill' | 'cell';
  disabled?: boolean;
}

export function BillableToggle({ billable, onChange, look = 'pill', disabled }: Props) {
  const t = useWords();
  const { symbol } = useFormat();
  const words = t(billable ? 'timer.billable' : 'timer.notBillable');
  const button = (
    <button
      type="button"
      className={classes[look]}
      data-on={billable || undefined}
      data-off={!billable || undefined}
      aria-pressed={billable}
      aria-label={t('timer.billable')}
      title={look === 'cell' ? words : undefined}
      disabled={disabled}
      onClick={() => onChange(!billable)}
    >
      {symbol}
      {look === 'pill' && billable && <span className={classes.word}>{t('timer.billable').toLocaleLowerCase()}</span>}
    </button>
  );
  if (look === 'cell') return button;
  return (
    <Tooltip label={words} disabled={billable}>
      {button}
    </Tooltip>
  );
}
