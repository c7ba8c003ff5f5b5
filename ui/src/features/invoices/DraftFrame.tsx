import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconCalculator, IconDots, IconDownload, IconHistory, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { confirm } from '../../components/confirm';
import { Dialog } from '../../components/Dialog';
import { Page } from '../../components/Page';
import type { Invoice } from '../../ipc/types';
import { PolicyFields } from '../rounding/PolicyFields';
import classes from './editor.module.css';
import { PdfPreview } from './PdfPreview';
import { useDraftSave } from './useDraftSave';
import { useSaveFile } from './useSaveFile';
import { Versions } from './versions/Versions';

interface Props {
  paper: Invoice;
  pdf: 'invoice.pdf' | 'quote.pdf';
  title: ReactNode;
  beside: ReactNode;
  /** What the menu is of. */
  name: string;
  /** More items of the menu. */
  menu?: ReactNode;
  /** The one way on; not before nothing stands in the way. */
  go: { label: string; ready: boolean; run: () => void };
  discard: { title: string; text: string; run: () => void };
  children: ReactNode;
}

/** What is still being written beside its true paper: an invoice or a quote. */
export function DraftFrame({ paper, pdf, title, beside, name, menu, go, discard, children }: Props) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<'policy' | 'versions' | null>(null);
  const close = () => setShown(null);
  const edit = useDraftSave('invoice.edit');
  const saveFile = useSaveFile(paper.id);
  const icon = { size: 15, stroke: 1.6 };
  return (
    <Page
      fixed
      title={title}
      beside={beside}
      actions={
        <>
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon aria-label={t('edit.actions', { name })}>
                <IconDots size={16} stroke={1.6} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconDownload {...icon} />} onClick={() => saveFile(pdf)}>
                {t('invoices.savePdf')}
              </Menu.Item>
              <Menu.Item leftSection={<IconCalculator {...icon} />} onClick={() => setShown('policy')}>
                {t('invoices.policy')}
              </Menu.Item>
              <Menu.Item leftSection={<IconHistory {...icon} />} onClick={() => setShown('versions')}>
                {t('versions.title')}
              </Menu.Item>
              {menu}
              <Menu.Item
                color="red"
                leftSection={<IconTrash {...icon} />}
                onClick={() => confirm({ ...discard, yes: t('invoices.discard') })}
              >
                {t('invoices.discard')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <Button
            variant="filled"
            onClick={go.run}
            disabled={!go.ready}
            title={go.ready ? undefined : t('invoices.notReady')}
          >
            {go.label}
          </Button>
        </>
      }
    >
      <div className={classes.split}>
        <div className={classes.form}>{children}</div>
        <PdfPreview id={paper.id} of={pdf} />
      </div>
      {shown === 'versions' && <Versions invoice={paper} onClose={close} />}
      {shown === 'policy' && (
        <Dialog onClose={close} title={t('invoices.policy')} size={420}>
          <PolicyFields
            value={paper.policy}
            onSave={(policy) => void edit({ id: paper.id, policy }).catch(() => undefined)}
          />
        </Dialog>
      )}
    </Page>
  );
}
