import { Anchor, Button } from '@mantine/core';
import { IconHeading, IconTags } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { AddRow } from '../../components/edit/AddRow';
import { useFormat } from '../../format/useFormat';
import type { Item, ItemChoice, RecurringView } from '../../ipc/types';
import { LinesEditor } from '../invoices/LinesEditor';
import { ItemPicker } from '../items/ItemPicker';
import classes from './recurring.module.css';
import { useRuleDesk } from './useRuleDesk';

/** The lines of a rule in the editor of drafts, as they come to today. */
export function RecurringLines({ rule }: { rule: RecurringView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const desk = useRuleDesk(rule);
  const [picking, setPicking] = useState(false);
  const add = (description: string, heading?: boolean) => desk.put((lines) => [...lines, { description, heading }]);
  const fromItems = (choices: ItemChoice[], items: Item[]) =>
    desk.put((lines) => [
      ...lines,
      ...choices.map((choice, n) => {
        const item = items[n] as Item;
        return {
          description: [item.name, item.description].filter(Boolean).join('\n'),
          quantity: choice.quantity,
          unit: item.unit,
          price_minor: choice.price_minor ?? item.price.minor,
          tax_ids: item.tax_ids,
        };
      }),
    ]);
  const { totals } = rule.paper;
  const fees = rule.lines.filter((line) => line.retainer_id);
  return (
    <>
      <LinesEditor paper={{ ...rule.paper, currency: rule.currency }} desk={desk}>
        <div className={classes.add}>
          <AddRow label={t('recurring.addLine')} onAdd={(description) => add(description)} />
          <Button
            variant="subtle"
            leftSection={<IconHeading size={14} stroke={1.6} />}
            onClick={() => void add(t('invoices.headingNew'), true).catch(() => undefined)}
          >
            {t('invoices.addHeading')}
          </Button>
          <Button variant="subtle" leftSection={<IconTags size={14} stroke={1.6} />} onClick={() => setPicking(true)}>
            {t('items.fromCatalogue')}
          </Button>
        </div>
      </LinesEditor>
      <p className={classes.foot}>
        <span>{t('recurring.placeholders')}</span>
        <b className="num">
          {t('recurring.comesTo', { net: format.money(totals.net), total: format.money(totals.total) })}
        </b>
      </p>
      {fees.map((line) => (
        <p key={line.id} className={classes.foot}>
          <span>
            <Trans
              t={t}
              i18nKey="recurring.feeLine"
              values={{ line: line.description }}
              components={{
                retainer: (
                  <Anchor component={Link} to="/retainers" search={{ id: line.retainer_id } as never} inherit />
                ),
              }}
            />
          </span>
        </p>
      ))}
      {picking && <ItemPicker currency={rule.currency} onAdd={fromItems} onClose={() => setPicking(false)} />}
    </>
  );
}
