import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SectionHead } from '../../components/edit/FieldRow';
import table from '../../components/table.module.css';
import { useRead, useWrite } from '../../ipc/query';
import type { Id } from '../../ipc/types';
import { useReminderWords } from './useReminderWords';

/** What goes next about an invoice that is open. Absent while reminders are off. */
export function InvoiceReminder({ id }: { id: Id }) {
  const { t } = useTranslation();
  const on = useRead('dunning.plan', {}).data?.on;
  const one = useRead('dunning.invoice', { invoice_id: id }, { enabled: on === true }).data;
  const pause = useWrite('dunning.pause');
  const words = useReminderWords(one ?? ({} as never));
  if (!on || !one) return null;
  return (
    <section>
      <SectionHead title={t('dunning.title')} />
      <Group justify="space-between">
        <span className={one.at ? undefined : table.quiet}>{words}</span>
        {one.why !== 'disputed' && one.why !== 'client_paused' && (
          <Button
            size="compact-xs"
            loading={pause.isPending}
            onClick={() => pause.mutate({ invoice_id: id, paused: !one.paused })}
          >
            {t(one.paused ? 'dunning.goOn' : 'dunning.pauseDo')}
          </Button>
        )}
      </Group>
    </section>
  );
}
