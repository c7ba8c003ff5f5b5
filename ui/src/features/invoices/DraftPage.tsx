import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconCalculator, IconDots, IconDownload, IconHistory, IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { confirm } from '../../components/confirm';
import { Dialog } from '../../components/Dialog';
import { Page } from '../../components/Page';
import { showDone } from '../../components/toasts';
import { useWrite } from '../../ipc/query';
import type { Invoice } from '../../ipc/types';
import { QuoteOrigin } from '../quotes/QuoteOrigin';
import { PolicyFields } from '../rounding/PolicyFields';
import { Adjustments } from './Adjustments';
import { Crumb } from './Crumb';
import { DraftFields, DraftNote } from './DraftFields';
import { DraftLines } from './DraftLines';
import classes from './editor.module.css';
import { IssueDialog } from './IssueDialog';
import { OverAgreed } from './OverAgreed';
import { PdfPreview } from './PdfPreview';
import { Problems } from './Problems';
import { KindTag, StateTag } from './StateTag';
import { Totals } from './Totals';
import { UnusedDeposits } from './UnusedDeposits';
import { useDraftSave } from './useDraftSave';
import { useSaveFile } from './useSaveFile';
import { Versions } from './versions/Versions';

export function DraftPage({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [shown, setShown] = useState<'issue' | 'policy' | 'versions' | null>(null);
  const close = () => setShown(null);
  const edit = useDraftSave('invoice.edit');
  const saveFile = useSaveFile(invoice.id);
  const discard = useWrite('invoice.discard', {
    onSuccess: () => {
      showDone(t('invoices.discarded'));
      void navigate({ to: '/invoices' });
    },
  });
  const ready = invoice.problems.length === 0;
  return (
    <Page
      fixed
      title={<Crumb title={t('invoices.draftFor', { client: invoice.client_name })} />}
      beside={
        <>
          <StateTag state="draft" />
          <KindTag kind={invoice.kind} />
          {invoice.next_number && (
            <span className={classes.next}>{t('invoices.nextNumber', { number: invoice.next_number })}</span>
          )}
        </>
      }
      actions={
        <>
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon aria-label={t('edit.actions', { name: t('invoices.state_draft') })}>
                <IconDots size={16} stroke={1.6} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconDownload size={15} stroke={1.6} />} onClick={() => saveFile('invoice.pdf')}>
                {t('invoices.savePdf')}
              </Menu.Item>
              <Menu.Item leftSection={<IconCalculator size={15} stroke={1.6} />} onClick={() => setShown('policy')}>
                {t('invoices.policy')}
              </Menu.Item>
              <Menu.Item leftSection={<IconHistory size={15} stroke={1.6} />} onClick={() => setShown('versions')}>
                {t('versions.title')}
              </Menu.Item>
              <Menu.Item
                color="red"
                leftSection={<IconTrash size={15} stroke={1.6} />}
                onClick={() =>
                  confirm({
                    title: t('invoices.discardTitle'),
                    text: t('invoices.discardText'),
                    yes: t('invoices.discard'),
                    run: () => discard.mutate({ id: invoice.id }),
                  })
                }
              >
                {t('invoices.discard')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <Button
            variant="filled"
            onClick={() => setShown('issue')}
            disabled={!ready}
            title={ready ? undefined : t('invoices.notReady')}
          >
            {t('invoices.issue')}
          </Button>
        </>
      }
    >
      <div className={classes.split}>
        <div className={classes.form}>
          <DraftFields invoice={invoice} />
          <DraftLines invoice={invoice} />
          <Adjustments invoice={invoice} />
          <Totals invoice={invoice} />
          <UnusedDeposits invoice={invoice} />
          <Problems invoice={invoice} />
          <OverAgreed invoice={invoice} />
          <QuoteOrigin invoiceId={invoice.id} />
          <DraftNote invoice={invoice} />
        </div>
        <PdfPreview id={invoice.id} />
      </div>
      {shown === 'issue' && <IssueDialog invoice={invoice} onClose={close} />}
      {shown === 'versions' && <Versions invoice={invoice} onClose={close} />}
      {shown === 'policy' && (
        <Dialog onClose={close} title={t('invoices.policy')} size={420}>
          <PolicyFields
            value={invoice.policy}
            onSave={(policy) => void edit({ id: invoice.id, policy }).catch(() => undefined)}
          />
        </Dialog>
      )}
    </Page>
  );
}
