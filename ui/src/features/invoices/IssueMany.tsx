import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import { showDone } from '../../components/toasts';
import { useFormat } from '../../format/useFormat';
import { useWrite } from '../../ipc/query';
import type { InvoiceRow, NotIssued } from '../../ipc/types';
import classes from './invoices.module.css';
import { problemWords } from './problemWords';
import { sums } from './useInvoices';

interface Props {
  drafts: InvoiceRow[];
  onClose: () => void;
  onDone: () => void;
}

/** Issues several drafts by their days; those that cannot be issued stay, each with what stands between. */
export function IssueMany({ drafts, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [left, setLeft] = useState<NotIssued[] | null>(null);
  const write = useWrite('invoice.issue_many');
  async function issue() {
    const answer = await write.mutateAsync({ ids: drafts.map((draft) => draft.id) }).catch(() => null);
    if (!answer) return;
    if (answer.issued.length > 0) showDone(t('invoices.issuedMany', { count: answer.issued.length }));
    if (answer.left.length > 0) return setLeft(answer.left);
    onClose();
    onDone();
  }
  if (left) {
    return (
      <Dialog onClose={onClose} title={t('invoices.leftMany', { count: left.length })}>
        <Stack gap={14}>
          <ul className={classes.left}>
            {left.map((draft) => (
              <li key={draft.id}>
                <Anchor component={Link} to="/invoices/$id" params={{ id: draft.id } as never}>
                  {draft.client_name}
                </Anchor>
                {draft.problems.map((problem) => (
                  <Text key={`${problem.field} ${problem.rule}`} size="sm">
                    {problemWords(problem, t)}
                  </Text>
                ))}
              </li>
            ))}
          </ul>
          <Group justify="flex-end">
            <Button onClick={onClose} data-autofocus>
              {t('common.close')}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    );
  }
  return (
    <Dialog onClose={onClose} title={t('invoices.issueMany', { count: drafts.length })}>
      <Stack gap={14}>
        <Text size="sm">
          {t('invoices.issueManyText', { money: format.moneyList(sums(drafts.map((draft) => draft.total))) })}
        </Text>
        <Group justify="flex-end">
          <Button onClick={onClose} data-autofocus>
            {t('common.cancel')}
          </Button>
          <Button variant="filled" loading={write.isPending} onClick={() => void issue()}>
            {t('invoices.issueManyDo')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
