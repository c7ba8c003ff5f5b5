import { Button, Group, Menu } from '@mantine/core';
import { IconCalendarOff, IconFileInvoice } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { confirm } from '../../components/confirm';
import { SectionHead } from '../../components/edit/FieldRow';
import { ThingMenu } from '../../components/edit/ThingMenu';
import { useSave } from '../../components/edit/useSave';
import { QueryView } from '../../components/QueryView';
import { SidePanel } from '../../components/SidePanel';
import { StatusTag } from '../../components/StatusTag';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import type { Retainer, RetainerRow } from '../../ipc/types';
import { BalanceBar } from './BalanceBar';
import { BillRetainer } from './BillRetainer';
import { FeeRule } from './FeeRule';
import { PeriodTable } from './PeriodTable';
import { RetainerFields } from './RetainerFields';
import { RetainerTerms } from './RetainerTerms';
import classes from './retainers.module.css';
import { StatementRows } from './StatementRows';
import { useAmount, useRetainerSearch } from './useRetainers';

export function RetainerPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const query = useRead('retainer.show', { id });
  const row = query.data;
  return (
    <SidePanel
      opened
      onClose={onClose}
      size={640}
      title={
        <span className={classes.head}>
          {row?.retainer.name ?? t('retainers.title')}
          {row?.retainer.archived && <StatusTag tone="neutral">{t('common.archived')}</StatusTag>}
          {row && <RetainerMenu retainer={row.retainer} onGone={onClose} />}
        </span>
      }
    >
      <QueryView query={query}>{(data) => <Content row={data} />}</QueryView>
    </SidePanel>
  );
}

function Content({ row }: { row: RetainerRow }) {
  const { retainer, balance } = row;
  const { t } = useTranslation();
  const show = useAmount();
  const { search, change } = useRetainerSearch();
  const [billing, setBilling] = useState(false);
  const current = balance.periods[0];
  const shown = balance.periods.find((p) => p.from === search.period) ?? current;
  return (
    <>
      {current && (
        <>
          <dl className={classes.figures}>
            {(
              [
                ['granted', current.granted],
                ['rolledIn', current.rolled_in],
                ['drawn', current.drawn],
                ['leftHead', current.left],
                ['overHead', current.over + current.beyond],
              ] as const
            ).map(([word, amount]) => (
              <div key={word}>
                <dt>{t(`retainers.${word}`)}</dt>
                <dd>{show(amount, retainer)}</dd>
              </div>
            ))}
          </dl>
          <BalanceBar period={current} measure={retainer} />
          {current.provisional > 0 && (
            <p className={classes.hint}>
              {t('retainers.provisional', { amount: show(current.provisional, retainer) })}
            </p>
          )}
        </>
      )}
      <Group gap={8} my={14}>
        <Button
          variant={balance.due.length > 0 ? 'filled' : 'default'}
          leftSection={<IconFileInvoice size={15} stroke={1.6} />}
          onClick={() => setBilling(true)}
        >
          {t('retainers.bill')}
        </Button>
        <FeeRule row={row} />
        <Button component={Link} to="/clients" search={{ id: retainer.client_id } as never} variant="subtle">
          {retainer.client_name}
        </Button>
      </Group>
      {balance.periods.length > 0 && (
        <>
          <SectionHead title={t('retainers.history')} />
          <PeriodTable
            retainer={retainer}
            periods={balance.periods}
            selected={shown?.from}
            onOpen={(period) => change({ period }, true)}
          />
        </>
      )}
      {shown && <StatementRows retainer={retainer} period={shown} />}
      <SectionHead title={t('retainers.rules')} />
      <RetainerFields retainer={retainer} />
      <RetainerTerms retainer={retainer} />
      {billing && <BillRetainer retainer={retainer} balance={balance} onClose={() => setBilling(false)} />}
    </>
  );
}

function RetainerMenu({ retainer, onGone }: { retainer: Retainer; onGone: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const archive = useSave('retainer.archive');
  const remove = useSave('retainer.delete');
  const end = useSave('retainer.end');
  const { id, name, archived, ends_on } = retainer;
  const today = format.today();
  return (
    <ThingMenu
      name={name}
      archived={archived}
      onArchive={() =>
        archive({ id, archived: !archived }, t(archived ? 'retainers.restored' : 'retainers.archived', { name }))
      }
      ask={{ title: t('retainers.deleteTitle', { name }), text: t('retainers.deleteText') }}
      onDelete={() => remove({ id }, t('retainers.deleted', { name })).then(onGone)}
    >
      {(!ends_on || ends_on > today) && retainer.starts_on <= today && (
        <Menu.Item
          leftSection={<IconCalendarOff size={15} stroke={1.6} />}
          onClick={() =>
            confirm({
              title: t('retainers.endTitle', { name }),
              text: t('retainers.endText', { day: format.day(today) }),
              yes: t('retainers.end'),
              run: () => void end({ id }, t('retainers.endedNow', { name })).catch(() => undefined),
            })
          }
        >
          {t('retainers.end')}
        </Menu.Item>
      )}
    </ThingMenu>
  );
}
