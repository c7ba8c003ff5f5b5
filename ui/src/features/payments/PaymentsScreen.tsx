import { Button, SegmentedControl } from '@mantine/core';
import { IconCash } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useActions } from '../../actions/registry';
import { EmptyState } from '../../components/EmptyState';
import { Key } from '../../components/Key';
import { Page } from '../../components/Page';
import { QueryView } from '../../components/QueryView';
import { SearchInput } from '../../components/SearchInput';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import { Payouts, SavePayouts } from '../stripe/Payouts';
import { ExchangeDialog } from './ExchangeDialog';
import { PaymentFilters } from './PaymentFilters';
import { PaymentPanel } from './PaymentPanel';
import { PaymentSums } from './PaymentSums';
import { PaymentTable } from './PaymentTable';
import { countFilters, TABS, toRequest } from './paymentSearch';
import classes from './payments.module.css';
import { RecordPayment } from './RecordPayment';
import { usePaymentSearch } from './usePayments';

export function PaymentsScreen() {
  const { t } = useTranslation();
  const format = useFormat();
  const { search, change } = usePaymentSearch();
  const query = useRead('payment.list', toRequest(search), { keep: true });
  const findRef = useRef<HTMLInputElement>(null);
  const record = () => change({ fresh: search.client ?? 'yes' });
  useActions([
    { id: 'payment record', label: t('payments.record'), keys: 'n', scope: 'here', run: record },
    { id: 'payment exchange', label: t('payments.exchange'), scope: 'here', run: () => change({ exchange: true }) },
    { id: 'payment find', label: t('payments.find'), keys: '/', scope: 'here', run: () => findRef.current?.focus() },
  ]);
  const payouts = search.tab === 'payouts';
  const filtered = !!search.text || !!search.tab || countFilters(search) > 0;
  return (
    <Page
      title={t('payments.title')}
      beside={
        <SegmentedControl
          size="xs"
          value={search.tab ?? 'all'}
          onChange={(tab) => change({ tab: TABS.find((one) => one === tab && one !== 'all') })}
          data={TABS.map((value) => ({ value, label: t(`payments.tab_${value}`) }))}
          aria-label={t('payments.show')}
        />
      }
      actions={
        payouts ? (
          <SavePayouts />
        ) : (
          <>
            <SearchInput
              inputRef={findRef}
              label={t('payments.find')}
              value={search.text ?? ''}
              width={150}
              onChange={(text) => change({ text: text || undefined }, true)}
            />
            <PaymentFilters search={search} change={change} methods={query.data?.methods ?? []} />
            {query.data?.sums.some((sum) => sum.currency !== format.currency) && (
              <Button onClick={() => change({ exchange: true })}>{t('payments.exchange')}</Button>
            )}
            <Button variant="filled" onClick={record} rightSection={<Key bare>N</Key>}>
              {t('payments.record')}
            </Button>
          </>
        )
      }
    >
      {payouts ? (
        <Payouts selected={search.payout} onOpen={(payout) => change({ payout })} />
      ) : (
        <QueryView query={query}>
          {(list) =>
            list.payments.length > 0 ? (
              <>
                <PaymentSums sums={list.sums} />
                <PaymentTable rows={list.payments} selected={search.id} onOpen={(id) => change({ id })} />
              </>
            ) : (
              <Nothing filtered={filtered} onRecord={record} />
            )
          }
        </QueryView>
      )}
      {search.id && <PaymentPanel key={search.id} id={search.id} onClose={() => change({ id: undefined })} />}
      {search.exchange && <ExchangeDialog onClose={() => change({ exchange: undefined })} />}
      {search.fresh && (
        <RecordPayment
          client={search.fresh === 'yes' ? undefined : search.fresh}
          onClose={() => change({ fresh: undefined })}
        />
      )}
    </Page>
  );
}

function Nothing({ filtered, onRecord }: { filtered: boolean; onRecord: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (filtered) return <EmptyState title={t('payments.noneFound')} hint={t('payments.noneFoundHint')} />;
  return (
    <EmptyState
      icon={<IconCash size={28} stroke={1.4} />}
      title={t('payments.empty')}
      action={<Button onClick={onRecord}>{t('payments.record')}</Button>}
      example={
        <div className={classes.example}>
          <b>Acme</b>
          <span>INV-2026-0001 · INV-2026-0002</span>
          <span className="num">{format.money({ minor: 238_000, currency: format.currency })}</span>
        </div>
      }
    />
  );
}
