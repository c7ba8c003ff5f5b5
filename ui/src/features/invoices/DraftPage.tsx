import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconDownload, IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { confirm } from '../../components/confirm';
import { Page } from '../../components/Page';
import { showDone } from '../../components/toasts';
import { useWrite } from '../../ipc/query';
import type { Invoice } from '../../ipc/types';
import { Crumb } from './Crumb';
import { DraftFields, DraftNote } from './DraftFields';
import { DraftLines } from './DraftLines';
import classes from './editor.module.css';
import { IssueDialog } from './IssueDialog';
import { PdfPreview } from './PdfPreview';
import { Problems } from './Problems';
import { StateTag } from './StateTag';
import { Totals } from './Totals';
import { useSavePdf } from './useSavePdf';

export function DraftPage({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [issuing, setIssuing] = useState(false);
  const savePdf = useSavePdf(invoice.id);
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
              <Menu.Item leftSection={<IconDownload size={15} stroke={1.6} />} onClick={savePdf}>
                {t('invoices.savePdf')}
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
            onClick={() => setIssuing(true)}
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
          <Totals totals={invoice.totals} />
          <Problems invoice={invoice} />
          <DraftNote invoice={invoice} />
        </div>
        <PdfPreview id={invoice.id} />
      </div>
      {issuing && <IssueDialog invoice={invoice} onClose={() => setIssuing(false)} />}
    </Page>
  );
}
