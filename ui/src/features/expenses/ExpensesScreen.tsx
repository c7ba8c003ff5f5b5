import { Button, FileButton, SegmentedControl } from '@mantine/core';
import { IconFileCode, IconReceipt2, IconRoute } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActions } from '../../actions/registry';
import { EmptyState } from '../../components/EmptyState';
import { AddRow } from '../../components/edit/AddRow';
import { useSave } from '../../components/edit/useSave';
import { Key } from '../../components/Key';
import { Page } from '../../components/Page';
import { QueryView } from '../../components/QueryView';
import { SearchInput } from '../../components/SearchInput';
import { useListKeys } from '../../components/useListKeys';
import { useFormat } from '../../format/useFormat';
import { RpcError } from '../../ipc/host';
import { useRead } from '../../ipc/query';
import type { ExpenseList } from '../../ipc/types';
import { useSelection } from '../time/list/useSelection';
import { ExpenseFilters } from './ExpenseFilters';
import { ExpensePanel } from './ExpensePanel';
import { ExpenseSelection } from './ExpenseSelection';
import { ExpenseTable } from './ExpenseTable';
import { countFilters, type State, TABS, toRequest } from './expenseSearch';
import classes from './expenses.module.css';
import { NewTrip } from './NewTrip';
import { readLine } from './readLine';
import { useExpenseSearch } from './useExpenses';
import { useReceive } from './useReceive';

export function ExpensesScreen() {
  const { t } = useTranslation();
  const format = useFormat();
  const { search, change } = useExpenseSearch();
  const [driving, setDriving] = useState(false);
  const query = useRead('expense.list', toRequest(search), { keep: true });
  const save = useSave('expense.add');
  const receive = useReceive((id) => change({ id }));
  const { addRef, findRef, startAdd } = useListKeys('expense', { add: t('expenses.add'), find: t('expenses.find') });
  useActions([
    { id: 'expense trip', label: t('expenses.addTrip'), keys: 'm', scope: 'here', run: () => setDriving(true) },
  ]);
  async function add(text: string) {
    const line = readLine(text, format.currency);
    if (!line) {
      const message = t('expenses.noAmount');
      throw new RpcError('invalid', message, undefined, [{ field: 'amount', rule: 'no_amount_at_end', message }]);
    }
    const { merchant, minor } = line;
    const expense = await save(
      {
        merchant,
        amount: { minor, currency: format.currency },
        client_id: search.client,
        category_id: search.category,
      },
      t('expenses.added'),
    );
    change({ id: expense.id });
  }
  const filtered = !!search.text || !!search.billing || countFilters(search) > 0;
  return (
    <Page
      title={t('expenses.title')}
      beside={
        <SegmentedControl
          size="xs"
          value={TABS.find((tab) => tab === search.billing) ?? 'all'}
          onChange={(tab) => change({ billing: tab === 'all' ? undefined : (tab as State) })}
          data={TABS.map((value) => ({ value, label: t(`expenses.tab_${value}`) }))}
          aria-label={t('expenses.billing')}
        />
      }
      actions={
        <>
          <SearchInput
            inputRef={findRef}
            label={t('expenses.find')}
            value={search.text ?? ''}
            width={150}
            onChange={(text) => change({ text: text || undefined }, true)}
          />
          <ExpenseFilters search={search} change={change} />
          <FileButton
            multiple
            accept=".xml,.pdf,text/xml,application/xml,application/pdf"
            onChange={(files) => void receive(files)}
            inputProps={{ 'aria-label': t('expenses.receive') }}
          >
            {(props) => (
              <Button
                {...props}
                leftSection={<IconFileCode size={14} stroke={1.6} />}
                title={t('expenses.receiveHint')}
              >
                {t('expenses.receive')}
              </Button>
            )}
          </FileButton>
          <Button leftSection={<IconRoute size={14} stroke={1.6} />} onClick={() => setDriving(true)}>
            {t('expenses.addTrip')}
          </Button>
          <Button variant="filled" onClick={startAdd} rightSection={<Key bare>N</Key>}>
            {t('expenses.add')}
          </Button>
        </>
      }
    >
      <QueryView query={query}>
        {(list) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the button above does the same
          <div
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault();
              void receive([...event.dataTransfer.files]);
            }}
          >
            {list.expenses.length > 0 && <Rows list={list} selected={search.id} onOpen={(id) => change({ id })} />}
            <AddRow label={t('expenses.addHint')} onAdd={add} inputRef={addRef} />
            {list.expenses.length === 0 && <Nothing filtered={filtered} onAdd={startAdd} />}
          </div>
        )}
      </QueryView>
      {search.id && <ExpensePanel key={search.id} id={search.id} onClose={() => change({ id: undefined })} />}
      {driving && (
        <NewTrip
          clientId={search.client}
          onClose={() => setDriving(false)}
          onMade={(id) => {
            setDriving(false);
            change({ id });
          }}
        />
      )}
    </Page>
  );
}

function Rows({ list, ...table }: { list: ExpenseList; selected?: string; onOpen: (id: string) => void }) {
  const { chosen, ...selection } = useSelection(list.expenses);
  return (
    <>
      <ExpenseTable list={list} selection={selection} {...table} />
      <ExpenseSelection expenses={chosen} clear={selection.clear} />
    </>
  );
}

function Nothing({ filtered, onAdd }: { filtered: boolean; onAdd: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (filtered) return <EmptyState title={t('expenses.noneFound')} hint={t('expenses.noneFoundHint')} />;
  return (
    <EmptyState
      icon={<IconReceipt2 size={28} stroke={1.4} />}
      title={t('expenses.empty')}
      action={<Button onClick={onAdd}>{t('expenses.add')}</Button>}
      example={
        <div className={classes.example}>
          <b>{t('expenses.exampleMerchant')}</b>
          <span>Acme</span>
          <span className="num">{format.amount({ minor: 11_900, currency: 'EUR' })} EUR</span>
        </div>
      }
    />
  );
}
