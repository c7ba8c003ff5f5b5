import { ActionIcon, Button, Menu } from '@mantine/core';
import {
  IconCalculator,
  IconCopy,
  IconDots,
  IconDownload,
  IconFileInvoice,
  IconHistory,
  IconTrash,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { confirm } from '../../components/confirm';
import { Dialog } from '../../components/Dialog';
import { Page } from '../../components/Page';
import { showDone } from '../../components/toasts';
import { useUndo } from '../../components/useUndo';
import { useWrite } from '../../ipc/query';
import type { Invoice, Quote } from '../../ipc/types';
import { Adjustments } from '../invoices/Adjustments';
import { DraftNote } from '../invoices/DraftFields';
import { DraftLines } from '../invoices/DraftLines';
import classes from '../invoices/editor.module.css';
import { PdfPreview } from '../invoices/PdfPreview';
import { Problems } from '../invoices/Problems';
import { Totals } from '../invoices/Totals';
import { useDraftSave } from '../invoices/useDraftSave';
import { useSaveFile } from '../invoices/useSaveFile';
import { Versions } from '../invoices/versions/Versions';
import { PolicyFields } from '../rounding/PolicyFields';
import { Options } from './Options';
import { QuoteFields } from './QuoteFields';
import { QuoteCrumb } from './QuoteScreen';
import { QuoteTag } from './QuoteTag';
import { SendDialog } from './SendDialog';
import { useQuoteMoves } from './useQuoteMoves';

export function QuoteDraft({ quote, paper }: { quote: Quote; paper: Invoice }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { undo } = useUndo();
  const [shown, setShown] = useState<'send' | 'policy' | 'saves' | null>(null);
  const close = () => setShown(null);
  const edit = useDraftSave('invoice.edit');
  const saveFile = useSaveFile(quote.id);
  const savePdf = () => saveFile('quote.pdf');
  const { duplicate, makeInvoice } = useQuoteMoves(quote);
  const discard = useWrite('quote.discard', {
    onSuccess: () => {
      showDone(t('quotes.discarded'), undo);
      void navigate({ to: '/quotes' });
    },
  });
  const ready = quote.problems.length === 0;
  const number = quote.number ?? quote.next_number;
  const icon = { size: 15, stroke: 1.6 };
  return (
    <Page
      fixed
      title={<QuoteCrumb title={t('quotes.draftFor', { client: quote.client_name })} />}
      beside={
        <>
          <QuoteTag state="draft" />
          {number && (
            <span className={classes.next}>
              {quote.version > 1
                ? t('quotes.versionOf', { number, version: quote.version })
                : t('invoices.nextNumber', { number })}
            </span>
          )}
        </>
      }
      actions={
        <>
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon aria-label={t('edit.actions', { name: t('quotes.state_draft') })}>
                <IconDots size={16} stroke={1.6} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconDownload {...icon} />} onClick={savePdf}>
                {t('invoices.savePdf')}
              </Menu.Item>
              <Menu.Item leftSection={<IconCalculator {...icon} />} onClick={() => setShown('policy')}>
                {t('invoices.policy')}
              </Menu.Item>
              <Menu.Item leftSection={<IconHistory {...icon} />} onClick={() => setShown('saves')}>
                {t('versions.title')}
              </Menu.Item>
              <Menu.Item leftSection={<IconFileInvoice {...icon} />} onClick={makeInvoice}>
                {t('quotes.makeInvoice')}
              </Menu.Item>
              <Menu.Item leftSection={<IconCopy {...icon} />} onClick={duplicate}>
                {t('quotes.duplicate')}
              </Menu.Item>
              <Menu.Item
                color="red"
                leftSection={<IconTrash {...icon} />}
                onClick={() =>
                  confirm({
                    title: t('quotes.discardTitle'),
                    text: t('quotes.discardText'),
                    yes: t('invoices.discard'),
                    run: () => discard.mutate({ id: quote.id }),
                  })
                }
              >
                {t('invoices.discard')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <Button
            variant="filled"
            onClick={() => setShown('send')}
            disabled={!ready}
            title={ready ? undefined : t('invoices.notReady')}
          >
            {t('quotes.send')}
          </Button>
        </>
      }
    >
      <div className={classes.split}>
        <div className={classes.form}>
          <QuoteFields quote={quote} paper={paper} />
          <DraftLines invoice={paper} />
          <Adjustments invoice={paper} />
          <Totals invoice={paper} />
          <Options quote={quote} />
          <Problems invoice={{ problems: quote.problems, client_id: quote.client_id, purpose: 'quote' }} />
          <DraftNote invoice={paper} />
        </div>
        <PdfPreview id={quote.id} of="quote.pdf" />
      </div>
      {shown === 'send' && <SendDialog quote={quote} onClose={close} />}
      {shown === 'saves' && <Versions invoice={paper} onClose={close} />}
      {shown === 'policy' && (
        <Dialog onClose={close} title={t('invoices.policy')} size={420}>
          <PolicyFields
            value={paper.policy}
            onSave={(policy) => void edit({ id: quote.id, policy }).catch(() => undefined)}
          />
        </Dialog>
      )}
    </Page>
  );
}
