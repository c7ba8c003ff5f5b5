import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PathLabel } from '../../components/PathLabel';
import { Swatch } from '../../components/Swatch';
import { useFormat } from '../../format/useFormat';
import type { Proposal } from '../../ipc/types';
import classes from './capture.module.css';
import { becauseWords, seenWords, useProposals } from './useCapture';

interface Props {
  proposals: readonly Proposal[];
  onEdit: (proposal: Proposal) => void;
}

/** What the captured windows would book, each with its reason; nothing is booked but by a press. */
export function Proposals({ proposals, onEdit }: Props) {
  const { t } = useTranslation();
  const { busy, accept, dismiss } = useProposals();
  if (proposals.length === 0) return null;
  return (
    <section className={classes.proposals} aria-labelledby="proposals">
      <header className={classes.head}>
        <h2 id="proposals">{t('capture.proposals')}</h2>
        <span>{t('capture.proposalsHint')}</span>
        {proposals.length > 1 && (
          <Button size="compact-xs" variant="subtle" disabled={busy} onClick={() => accept(proposals)}>
            {t('capture.bookAll', { count: proposals.length })}
          </Button>
        )}
      </header>
      <ul>
        {proposals.map((proposal) => (
          <Row
            key={proposal.start}
            proposal={proposal}
            busy={busy}
            onAccept={() => accept([proposal])}
            onEdit={() => onEdit(proposal)}
            onDismiss={() => dismiss(proposal)}
          />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  proposal: Proposal;
  busy: boolean;
  onAccept: () => void;
  onEdit: () => void;
  onDismiss: () => void;
}

function Row({ proposal, busy, onAccept, onEdit, onDismiss }: RowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { guess, note } = proposal;
  const range = { from: format.time(proposal.start), to: format.time(proposal.end) };
  return (
    <li>
      <span className={classes.range}>
        {range.from} – {range.to}
      </span>
      <div className={classes.what} title={seenWords(proposal.seen)}>
        <span className={classes.note}>{note}</span>
        {guess ? (
          <span className={classes.guess}>
            <Swatch color={guess.path.color} />
            <PathLabel path={guess.path} /> <span className={classes.because}>{becauseWords(guess, t)}</span>
          </span>
        ) : (
          <span className={classes.guess}>{seenWords(proposal.seen)}</span>
        )}
      </div>
      <span className={classes.length}>{format.duration(proposal.seconds)}</span>
      <span className={classes.choices}>
        <Button
          size="compact-xs"
          variant="light"
          disabled={busy}
          aria-label={t('capture.bookThis', { ...range, note })}
          onClick={onAccept}
        >
          {t('capture.book')}
        </Button>
        <Button size="compact-xs" variant="subtle" aria-label={t('capture.editThis', range)} onClick={onEdit}>
          {t('capture.edit')}
        </Button>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          disabled={busy}
          aria-label={t('capture.dismissThis', range)}
          onClick={onDismiss}
        >
          {t('capture.dismiss')}
        </Button>
      </span>
    </li>
  );
}
