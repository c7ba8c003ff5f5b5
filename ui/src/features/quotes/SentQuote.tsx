import { Anchor, Button, Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconBan,
  IconCash,
  IconCopy,
  IconDots,
  IconDownload,
  IconFileInvoice,
  IconFilePlus,
  IconThumbDown,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../components/Page';
import { showDone } from '../../components/toasts';
import { useUndo } from '../../components/useUndo';
import { useFormat } from '../../format/useFormat';
import { useWrite } from '../../ipc/query';
import type { Invoice, Quote } from '../../ipc/types';
import classes from '../invoices/editor.module.css';
import { LinesTable } from '../invoices/LinesTable';
import { PdfPreview } from '../invoices/PdfPreview';
import { Totals } from '../invoices/Totals';
import { useSaveFile } from '../invoices/useSaveFile';
import { MailButton } from '../mail/MailButton';
import { MailLog } from '../mail/MailLog';
import { AcceptDialog } from './AcceptDialog';
import { Agreement } from './Agreement';
import { AnswerDialog } from './AnswerDialog';
import { DepositDialog } from './DepositDialog';
import { Options } from './Options';
import { QuoteEvents } from './QuoteEvents';
import { QuoteCrumb } from './QuoteScreen';
import { fullNumber, QuoteTag } from './QuoteTag';
import own from './quotes.module.css';
import { useQuoteMoves } from './useQuoteMoves';

export function SentQuote({ quote, paper }: { quote: Quote; paper: Invoice }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [shown, setShown] = useState<'accept' | 'decline' | 'withdraw' | 'deposit' | null>(null);
  const close = () => setShown(null);
  const moves = useQuoteMoves(quote);
  const saveFile = useSaveFile(quote.id);
  const savePdf = () => saveFile('quote.pdf');
  const waits = quote.newest && (quote.state === 'sent' || quote.state === 'expired');
  const facts = [
    [t('quotes.sentOn'), quote.sent_on && format.day(quote.sent_on)],
    [t('quotes.validUntil'), format.day(quote.valid_until)],
    [t('common.total'), format.money(quote.answer?.total ?? quote.total)],
  ];
  return (
    <Page
      fixed
      title={<QuoteCrumb title={fullNumber(quote) || undefined} />}
      beside={<QuoteTag state={quote.state} />}
      actions={
        <>
          <More quote={quote} waits={waits} moves={moves} onAnswer={setShown} />
          <Button leftSection={<IconDownload size={15} stroke={1.6} />} onClick={savePdf}>
            {t('invoices.savePdf')}
          </Button>
          <MailButton about={{ about: 'quote', id: quote.id }} name={fullNumber(quote) || ''} />
          {waits && (
            <Button variant="filled" onClick={() => setShown('accept')}>
              {t('quotes.accept')}
            </Button>
          )}
          {quote.state === 'accepted' && (
            <Button variant="filled" onClick={moves.makeInvoice}>
              {t('quotes.makeInvoice')}
            </Button>
          )}
        </>
      }
    >
      <div className={classes.split}>
        <div className={classes.form}>
          <dl className={classes.facts}>
            <div>
              <dt className={classes.fact}>{t('invoices.client')}</dt>
              <dd className={classes.value}>
                <Anchor component={Link} to="/clients" search={{ id: quote.client_id } as never} inherit>
                  {quote.client_name}
                </Anchor>
              </dd>
            </div>
            {facts.map(([label, value]) => (
              <div key={label}>
                <dt className={classes.fact}>{label}</dt>
                <dd className={classes.value}>{value}</dd>
              </div>
            ))}
          </dl>
          <Versions quote={quote} />
          {paper.subject && <p className={classes.subject}>{paper.subject}</p>}
          <LinesTable invoice={paper} />
          <Totals invoice={paper} flush whole />
          <Options quote={quote} />
          <Agreement quote={quote} />
          <MailLog of={{ about_id: quote.id }} />
          <QuoteEvents quote={quote} />
          <p className={classes.frozen}>{t('quotes.frozen')}</p>
        </div>
        <PdfPreview id={quote.id} of="quote.pdf" />
      </div>
      {shown === 'deposit' && <DepositDialog quote={quote} onClose={close} />}
      {shown === 'accept' && <AcceptDialog quote={quote} onClose={close} />}
      {(shown === 'decline' || shown === 'withdraw') && <AnswerDialog what={shown} quote={quote} onClose={close} />}
    </Page>
  );
}

/** Links to the other versions of the quote. */
function Versions({ quote }: { quote: Quote }) {
  const { t } = useTranslation();
  if (quote.versions.length < 2) return null;
  return (
    <p className={own.links}>
      {quote.versions.map((v) =>
        v.id === quote.id ? (
          <b key={v.id}>{t('quotes.version', { version: v.version })}</b>
        ) : (
          <Anchor key={v.id} component={Link} to="/quotes/$id" params={{ id: v.id } as never} inherit>
            {t('quotes.version', { version: v.version })}
          </Anchor>
        ),
      )}
    </p>
  );
}

interface MoreProps {
  quote: Quote;
  waits: boolean;
  moves: ReturnType<typeof useQuoteMoves>;
  onAnswer: (what: 'decline' | 'withdraw' | 'deposit') => void;
}

function More({ quote, waits, moves, onAnswer }: MoreProps) {
  const { t } = useTranslation();
  const { undo } = useUndo();
  const takeBack = useWrite('quote.take_back', { onSuccess: () => showDone(t('quotes.tookBack'), undo) });
  const icon = { size: 15, stroke: 1.6 };
  const answered = quote.newest && quote.answer;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button px={8} aria-label={t('edit.actions', { name: fullNumber(quote) || '' })}>
          <IconDots size={16} stroke={1.6} />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {waits && (
          <>
            <Menu.Item leftSection={<IconThumbDown {...icon} />} onClick={() => onAnswer('decline')}>
              {t('quotes.declineDots')}
            </Menu.Item>
            <Menu.Item leftSection={<IconBan {...icon} />} onClick={() => onAnswer('withdraw')}>
              {t('quotes.withdrawDots')}
            </Menu.Item>
          </>
        )}
        {answered && (
          <Menu.Item leftSection={<IconArrowBackUp {...icon} />} onClick={() => takeBack.mutate({ id: quote.id })}>
            {t('quotes.takeBack')}
          </Menu.Item>
        )}
        {quote.newest && quote.state !== 'accepted' && (
          <Menu.Item leftSection={<IconFilePlus {...icon} />} onClick={moves.revise}>
            {t('quotes.revise')}
          </Menu.Item>
        )}
        {quote.state !== 'accepted' && (
          <Menu.Item leftSection={<IconFileInvoice {...icon} />} onClick={moves.makeInvoice}>
            {t('quotes.makeInvoice')}
          </Menu.Item>
        )}
        {(waits || quote.state === 'accepted') && (
          <Menu.Item leftSection={<IconCash {...icon} />} onClick={() => onAnswer('deposit')}>
            {t('deposits.ask')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconCopy {...icon} />} onClick={moves.duplicate}>
          {t('quotes.duplicate')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
