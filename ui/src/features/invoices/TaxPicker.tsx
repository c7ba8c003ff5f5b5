import { Checkbox, Popover, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { showDecimal } from '../../components/edit/decimal';
import { useFormat } from '../../format/useFormat';
import type { Id, TaxRate } from '../../ipc/types';
import classes from './editor.module.css';

interface Props {
  /** Of what bears them. */
  name: string;
  taxIds: Id[];
  taxes: TaxRate[];
  onPick: (taxIds: Id[]) => void;
}

/** The taxes on a line: one as a rule, two where a state adds its own. */
export function TaxPicker({ name, taxIds, taxes, onPick }: Props) {
  const { t } = useTranslation();
  const { locale } = useFormat();
  const percent = (tax: TaxRate) => `${showDecimal(tax.percent, locale)} %`;
  const on = taxes.filter((tax) => taxIds.includes(tax.id));
  const shown = on.length > 0 ? on.map(percent).join(' + ') : '–';
  const offered = taxes.filter((tax) => !tax.archived || taxIds.includes(tax.id));
  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={classes.tax}
          title={on.map((tax) => tax.name).join(', ')}
          aria-label={`${shown}, ${t('invoices.taxOf', { name, taxes: on.map((tax) => tax.name).join(', ') })}`}
        >
          {shown}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={10}>
          {offered.map((tax) => (
            <Checkbox
              key={tax.id}
              size="xs"
              label={tax.name}
              checked={taxIds.includes(tax.id)}
              onChange={(event) =>
                onPick(event.currentTarget.checked ? [...taxIds, tax.id] : taxIds.filter((taxId) => taxId !== tax.id))
              }
            />
          ))}
          {offered.length === 0 && t('invoices.noTaxes')}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
