import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import {
  IconClock,
  IconDiscount2,
  IconDots,
  IconFlag,
  IconHeading,
  IconPackage,
  IconReceipt2,
  IconSquarePlus,
  IconTags,
  IconTruckDelivery,
} from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActions } from '../../actions/registry';
import { Dialog } from '../../components/Dialog';
import { AddRow } from '../../components/edit/AddRow';
import { useFormat } from '../../format/useFormat';
import type { Invoice } from '../../ipc/types';
import { ItemPicker } from '../items/ItemPicker';
import { AddExpenses } from './ExpenseChoice';
import classes from './editor.module.css';
import { AddMilestones } from './MilestoneChoice';
import { firstChoice, TimeChoice, useUnbilled } from './TimeChoice';
import { useDraftSave } from './useDraftSave';

/** Where a new discount starts; it is typed over. */
const USUAL_DISCOUNT = '10';

/** Below the lines: one more, all unbilled time of the client, expenses or milestones of it. */
export function AddLine({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const format = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const [fromTime, setFromTime] = useState(false);
  const [fromItems, setFromItems] = useState(false);
  const [fromExpenses, setFromExpenses] = useState(false);
  const [fromMilestones, setFromMilestones] = useState(false);
  const quote = invoice.purpose === 'quote';
  const costs = invoice.unbilled_expenses + invoice.expenses_without_rate;
  const add = useDraftSave('invoice.line_add');
  const addItems = useDraftSave('invoice.add_items');
  const addHeading = useDraftSave('invoice.section_add');
  const adjust = useDraftSave('invoice.adjustment_add');
  const put = (write: Promise<unknown>) => void write.catch(() => undefined);
  useActions([
    { id: 'line add', label: t('invoices.addLine'), keys: 'n', scope: 'here', run: () => input.current?.focus() },
    { id: 'line item', label: t('items.fromCatalogue'), keys: 'i', scope: 'here', run: () => setFromItems(true) },
  ]);
  return (
    <div className={classes.addLine}>
      <AddRow
        label={t('invoices.addLine')}
        inputRef={input}
        onAdd={(description) => add({ id: invoice.id, description })}
      />
      {!quote && invoice.unbilled_seconds > 0 && (
        <Button variant="subtle" leftSection={<IconClock size={14} stroke={1.6} />} onClick={() => setFromTime(true)}>
          {t('invoices.fromTime', { time: format.duration(invoice.unbilled_seconds) })}
        </Button>
      )}
      {!quote && costs > 0 && (
        <Button
          variant="subtle"
          leftSection={<IconReceipt2 size={14} stroke={1.6} />}
          onClick={() => setFromExpenses(true)}
        >
          {t('expenses.addToDraft', { count: costs })}
        </Button>
      )}
      {!quote && invoice.unbilled_milestones > 0 && (
        <Button
          variant="subtle"
          leftSection={<IconFlag size={14} stroke={1.6} />}
          onClick={() => setFromMilestones(true)}
        >
          {t('milestones.addToDraft', { count: invoice.unbilled_milestones })}
        </Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t('invoices.addMore')} title={t('invoices.addMore')}>
            <IconDots size={16} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconTags size={15} stroke={1.6} />} onClick={() => setFromItems(true)}>
            {t('items.fromCatalogue')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconHeading size={15} stroke={1.6} />}
            onClick={() => put(addHeading({ id: invoice.id, title: t('invoices.headingNew') }))}
          >
            {t('invoices.addHeading')}
          </Menu.Item>
          {quote && (
            <>
              <Menu.Item
                leftSection={<IconPackage size={15} stroke={1.6} />}
                onClick={() => put(addHeading({ id: invoice.id, title: t('quotes.newPackage'), choice: 'package' }))}
              >
                {t('quotes.addPackage')}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconSquarePlus size={15} stroke={1.6} />}
                onClick={() => put(addHeading({ id: invoice.id, title: t('quotes.newOption'), choice: 'optional' }))}
              >
                {t('quotes.addOption')}
              </Menu.Item>
            </>
          )}
          <Menu.Item
            leftSection={<IconDiscount2 size={15} stroke={1.6} />}
            onClick={() => put(adjust({ id: invoice.id, portion: { percent: USUAL_DISCOUNT } }))}
          >
            {t('invoices.addDiscount')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconTruckDelivery size={15} stroke={1.6} />}
            onClick={() => put(adjust({ id: invoice.id, is_fee: true, portion: { minor: 0 } }))}
          >
            {t('invoices.addFee')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {fromItems && (
        <ItemPicker
          currency={invoice.currency}
          onAdd={(items) => addItems({ id: invoice.id, items })}
          onClose={() => setFromItems(false)}
        />
      )}
      {fromExpenses && <AddExpenses invoice={invoice} onClose={() => setFromExpenses(false)} />}
      {fromMilestones && <AddMilestones invoice={invoice} onClose={() => setFromMilestones(false)} />}
      {fromTime && <FromTime invoice={invoice} onClose={() => setFromTime(false)} />}
    </div>
  );
}

function FromTime({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const { t } = useTranslation();
  const [choice, setChoice] = useState(firstChoice);
  const add = useDraftSave('invoice.add_time');
  const count = useUnbilled(invoice.client_id, choice.period, invoice.id)?.entries ?? 0;
  return (
    <Dialog onClose={onClose} title={t('invoices.addTime')} size={480}>
      <TimeChoice clientId={invoice.client_id} draftId={invoice.id} choice={choice} onChange={setChoice} />
      <Group justify="flex-end" mt={16}>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button
          variant="filled"
          disabled={count === 0}
          onClick={() =>
            void add({ id: invoice.id, ...choice.period, group: choice.group }).then(onClose, () => undefined)
          }
        >
          {t('common.add')}
        </Button>
      </Group>
    </Dialog>
  );
}
