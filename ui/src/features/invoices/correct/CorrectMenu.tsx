import { ActionIcon, Menu } from '@mantine/core';
import {
  IconCopy,
  IconDots,
  IconDownload,
  IconEraser,
  IconFileCode,
  IconFileMinus,
  IconFilePencil,
  IconFileX,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../../ipc/query';
import type { Invoice } from '../../../ipc/types';
import { useSaveFile } from '../useSaveFile';
import { CreditDialog } from './CreditDialog';
import { ReasonDialog } from './ReasonDialog';

interface Props {
  invoice: Invoice;
  /** Where something is open that may be given up. */
  onWriteOff: (() => void) | undefined;
}

/** What can be done about an issued document: it never changes itself. */
export function CorrectMenu({ invoice, onWriteOff }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'credit' | 'reissue' | 'void' | null>(null);
  const go = (id: string) => void navigate({ to: '/invoices/$id', params: { id } });
  const copy = useWrite('invoice.duplicate', { onSuccess: (draft) => go(draft.id) });
  const close = () => setOpen(null);
  const saveFile = useSaveFile(invoice.id);
  const stands = invoice.kind !== 'credit_note' && invoice.state !== 'voided';
  const settled = invoice.paid.minor + invoice.credited.minor + invoice.written_off.minor > 0;
  const icon = { size: 15, stroke: 1.6 };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t('correct.actions')} title={t('correct.actions')}>
            <IconDots size={16} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconFileCode {...icon} />} onClick={() => saveFile('invoice.xml')}>
            {t('invoices.saveXml')}
          </Menu.Item>
          {stands && (
            <>
              <Menu.Item leftSection={<IconFileMinus {...icon} />} onClick={() => setOpen('credit')}>
                {t('correct.credit')}
              </Menu.Item>
              <Menu.Item leftSection={<IconFilePencil {...icon} />} onClick={() => setOpen('reissue')}>
                {t('correct.reissue')}
              </Menu.Item>
            </>
          )}
          {onWriteOff && (
            <Menu.Item leftSection={<IconEraser {...icon} />} onClick={onWriteOff}>
              {t('payments.writeOff')}
            </Menu.Item>
          )}
          {invoice.kind !== 'credit_note' && (
            <Menu.Item leftSection={<IconCopy {...icon} />} onClick={() => copy.mutate({ id: invoice.id })}>
              {t('correct.duplicate')}
            </Menu.Item>
          )}
          {invoice.state === 'voided' && (
            <Menu.Item leftSection={<IconDownload {...icon} />} onClick={() => saveFile('invoice.pdf', true)}>
              {t('correct.saveMarked')}
            </Menu.Item>
          )}
          {stands && !settled && (
            <Menu.Item color="red" leftSection={<IconFileX {...icon} />} onClick={() => setOpen('void')}>
              {t('correct.void')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {open === 'credit' && <CreditDialog invoice={invoice} onClose={close} onDone={go} />}
      {open === 'reissue' && <ReasonDialog what="reissue" invoice={invoice} onClose={close} onDone={go} />}
      {open === 'void' && <ReasonDialog what="void" invoice={invoice} onClose={close} />}
    </>
  );
}
