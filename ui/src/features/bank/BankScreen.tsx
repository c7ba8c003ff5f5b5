import { Button, FileButton, SegmentedControl } from '@mantine/core';
import { IconBuildingBank } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActions } from '../../actions/registry';
import { EmptyState } from '../../components/EmptyState';
import { Key } from '../../components/Key';
import { Page } from '../../components/Page';
import { QueryView } from '../../components/QueryView';
import { SearchInput } from '../../components/SearchInput';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import type { BankAccountRow, BankList, BankRow, Id } from '../../ipc/types';
import { BankPanel } from './BankPanel';
import { BankTable } from './BankTable';
import classes from './bank.module.css';
import { STATES, type State, toRequest } from './bankSearch';
import { ImportDialog } from './ImportDialog';
import { bestOf, confirmAs, useBankSearch, useBankVerbs } from './useBank';

const ACCEPT = '.xml,.sta,.mt940,.940,.ofx,.qfx,.qbo,.csv,.txt';

export function BankScreen() {
  const { t } = useTranslation();
  const { search, change } = useBankSearch();
  const [file, setFile] = useState<File | null>(null);
  const [over, setOver] = useState(false);
  const choose = useRef<HTMLButtonElement>(null);
  const find = useRef<HTMLInputElement>(null);
  const query = useRead('bank.list', toRequest(search), { keep: true });
  const accounts = useRead('bank.accounts', {}).data?.accounts ?? [];
  const verbs = useBankVerbs();
  const certain = query.data?.counts.certain ?? 0;
  useActions([
    { id: 'bank add', label: t('bank.bring'), keys: 'n', scope: 'here', run: () => choose.current?.click() },
    { id: 'bank find', label: t('bank.find'), keys: '/', scope: 'here', run: () => find.current?.focus() },
  ]);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    setFile(event.dataTransfer.files[0] ?? null);
  };
  const confirm = (row: BankRow) => {
    const best = bestOf(row);
    if (best && !verbs.busy) verbs.confirm(row.id, confirmAs(best));
  };
  const selected = query.data?.transactions.find((row) => row.id === search.id);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the button inside
    <div
      className={classes.screen}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <Page
        title={t('bank.title')}
        beside={
          <SegmentedControl
            size="xs"
            aria-label={t('bank.state')}
            value={search.is ?? 'open'}
            onChange={(is) => change({ is: is === 'open' ? undefined : (is as State), id: undefined })}
            data={[...STATES, 'all' as const].map((value) => ({ value, label: t(`bank.tab_${value}`) }))}
          />
        }
        actions={
          <>
            <SearchInput
              inputRef={find}
              label={t('bank.find')}
              value={search.text ?? ''}
              width={150}
              onChange={(text) => change({ text: text || undefined }, true)}
            />
            {certain > 0 && (
              <Button disabled={verbs.busy} onClick={verbs.confirmCertain}>
                {t('bank.confirmCertain', { count: certain })}
              </Button>
            )}
            <FileButton accept={ACCEPT} onChange={setFile} inputProps={{ 'aria-label': t('bank.file') }}>
              {(props) => (
                <Button {...props} ref={choose} variant="filled" rightSection={<Key bare>N</Key>}>
                  {t('bank.bring')}
                </Button>
              )}
            </FileButton>
          </>
        }
      >
        <Accounts accounts={accounts} chosen={search.account} onChoose={(account) => change({ account })} />
        <QueryView query={query}>
          {(list) =>
            list.transactions.length > 0 ? (
              <BankTable
                list={list}
                selected={search.id}
                busy={verbs.busy}
                onOpen={(id) => change({ id })}
                onConfirm={confirm}
              />
            ) : (
              <Nothing list={list} filtered={!!search.text} onBring={() => choose.current?.click()} />
            )
          }
        </QueryView>
        {selected && (
          <BankPanel key={selected.id} row={selected} verbs={verbs} onClose={() => change({ id: undefined })} />
        )}
        {file && <ImportDialog key={file.name} file={file} accounts={accounts} onClose={() => setFile(null)} />}
      </Page>
    </div>
  );
}

interface AccountsProps {
  accounts: BankAccountRow[];
  chosen?: Id;
  onChoose: (id: Id | undefined) => void;
}

/** The accounts with their last balance; one of several narrows the list. */
function Accounts({ accounts, chosen, onChoose }: AccountsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (accounts.length === 0) return null;
  return (
    <div className={classes.accounts}>
      {accounts.map((a) => (
        <button
          key={a.id}
          type="button"
          className={classes.account}
          aria-pressed={a.id === chosen}
          onClick={() => onChoose(a.id === chosen ? undefined : a.id)}
          title={a.number}
        >
          {a.name} {a.balance && <b>{format.money(a.balance)}</b>}
          <small>
            {[
              a.balance_on && t('bank.balanceOn', { day: format.dayShort(a.balance_on) }),
              a.open > 0 ? t('bank.openCount', { count: a.open }) : t('bank.allDone'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </small>
        </button>
      ))}
    </div>
  );
}

function Nothing({ list, filtered, onBring }: { list: BankList; filtered: boolean; onBring: () => void }) {
  const { t } = useTranslation();
  const { open, confirmed, ignored } = list.counts;
  if (filtered) return <EmptyState title={t('bank.noneFound')} hint={t('bank.noneFoundHint')} />;
  if (open + confirmed + ignored > 0)
    return <EmptyState title={t(open === 0 ? 'bank.doneAll' : 'bank.noneHere')} hint={t('bank.doneAllHint')} />;
  return (
    <EmptyState
      icon={<IconBuildingBank size={28} stroke={1.4} />}
      title={t('bank.empty')}
      hint={t('bank.emptyHint')}
      action={<Button onClick={onBring}>{t('bank.bring')}</Button>}
    />
  );
}
