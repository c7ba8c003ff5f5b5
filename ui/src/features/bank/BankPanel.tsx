import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SectionHead } from '../../components/edit/FieldRow';
import { SidePanel } from '../../components/SidePanel';
import { useFormat } from '../../format/useFormat';
import type { BankRow } from '../../ipc/types';
import classes from './bank.module.css';
import { ChooseInvoice } from './ChooseInvoice';
import { ConfidenceTag, ProposalDetails, useProposalWords } from './ProposalWords';
import { confirmAs, type useBankVerbs } from './useBank';

interface Props {
  row: BankRow;
  verbs: ReturnType<typeof useBankVerbs>;
  onClose: () => void;
}

/** One movement: what the bank says of it, what it may have been and why, and everything that can be said of it. */
export function BankPanel({ row, verbs, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <SidePanel opened onClose={onClose} size={480} title={row.counterparty || t('bank.nameless')}>
      <Facts row={row} />
      {row.matched ? (
        <div className={classes.notice}>
          {t(`bank.is_${row.matched.kind}`)}
          {row.matched.label && `: ${row.matched.label}`}
          {row.matched.numbers.length > 0 && ` · ${row.matched.numbers.join(', ')}`}
          <Button size="compact-xs" disabled={verbs.busy} onClick={() => verbs.undo(row.id)}>
            {t('bank.takeBack')}
          </Button>
        </div>
      ) : (
        <Open row={row} verbs={verbs} onClose={onClose} />
      )}
    </SidePanel>
  );
}

function Facts({ row }: { row: BankRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  const facts = [
    [t('bank.amount'), format.money(row.amount)],
    [t('bank.bookedOn'), format.day(row.booked_on)],
    row.value_on && row.value_on !== row.booked_on && [t('bank.valueOn'), format.day(row.value_on)],
    row.foreign && [t('bank.foreign'), format.money(row.foreign)],
    row.charges_minor > 0 && [
      t('bank.charges'),
      format.money({ minor: row.charges_minor, currency: row.amount.currency }),
    ],
    row.counterparty_iban && [t('bank.iban'), row.counterparty_iban],
    row.reference && [t('bank.reference'), row.reference],
    row.end_to_end && [t('bank.endToEnd'), row.end_to_end],
    row.text && [t('bank.text'), row.text],
    row.reversal && [t('bank.kind'), t('bank.reversal')],
  ].filter((fact): fact is [string, string] => !!fact);
  return (
    <dl className={classes.facts}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Open({ row, verbs, onClose }: Props) {
  const { t } = useTranslation();
  const words = useProposalWords();
  const incoming = row.amount.minor > 0;
  const done = (say: () => void) => () => {
    say();
    onClose();
  };
  return (
    <>
      <SectionHead title={t('bank.proposals')} />
      {row.proposals.length === 0 && (
        <p className={classes.none}>{t(incoming ? 'bank.nothingInHint' : 'bank.nothingOutHint')}</p>
      )}
      {row.proposals.map((proposal) => (
        <section key={proposal.key} className={classes.proposal} aria-label={words(proposal)}>
          <header>
            <b>{words(proposal)}</b>
            <ConfidenceTag proposal={proposal} />
          </header>
          <ProposalDetails proposal={proposal} amount={row.amount} />
          <Group gap={8}>
            <Button
              variant="filled"
              size="xs"
              disabled={verbs.busy}
              onClick={done(() => verbs.confirm(row.id, confirmAs(proposal)))}
            >
              {t('bank.confirm')}
            </Button>
            <Button size="xs" onClick={() => verbs.reject(row.id, proposal.key)}>
              {t('bank.reject')}
            </Button>
          </Group>
        </section>
      ))}
      <SectionHead title={t('bank.otherwise')} />
      {incoming && (
        <ChooseInvoice row={row} busy={verbs.busy} onChoose={(as) => done(() => verbs.confirm(row.id, as))()} />
      )}
      <Group gap={8} mt={10}>
        {!incoming && (
          <Button
            size="xs"
            disabled={verbs.busy}
            onClick={done(() => verbs.confirm(row.id, { kind: 'new_expense', tax: {} }))}
          >
            {t('bank.makeExpense')}
          </Button>
        )}
        <Button size="xs" disabled={verbs.busy} onClick={done(() => verbs.ignore(row.id))}>
          {t('bank.ignore')}
        </Button>
      </Group>
      <p className={classes.none}>{t('bank.ignoreHint')}</p>
    </>
  );
}
