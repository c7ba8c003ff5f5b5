import { Button, Group, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { confirm } from '../../components/confirm';
import { Dialog } from '../../components/Dialog';
import { FormDialog } from '../../components/FormDialog';
import { fieldWords, ruleWords } from '../../components/fieldWords';
import { QueryView } from '../../components/QueryView';
import { showDone } from '../../components/toasts';
import { useFormat } from '../../format/useFormat';
import { RpcError } from '../../ipc/host';
import { useRead, useWrite } from '../../ipc/query';
import type { DisputeEvidence, DisputeView, StripeDispute } from '../../ipc/types';
import classes from './stripe.module.css';

type Field = keyof DisputeEvidence;
const SHORT: Field[] = ['customer_name', 'customer_email_address', 'billing_address', 'service_date'];
const LONG: Field[] = ['product_description', 'uncategorized_text'];

/** What is answered to a dispute, to be changed and sent; once it is sent, what it was. */
export function AnswerDialog({ dispute, onClose }: { dispute: StripeDispute; onClose: () => void }) {
  const { t } = useTranslation();
  const query = useRead('dispute.show', { dispute_id: dispute.id });
  const sent = !dispute.can_answer && dispute.answer?.evidence;
  if (sent)
    return (
      <Dialog opened onClose={onClose} title={t('disputes.whatTitle')} size={640}>
        <Sent evidence={sent} />
        <Group justify="flex-end" mt="md">
          <Button onClick={onClose} data-autofocus>
            {t('disputes.close')}
          </Button>
        </Group>
      </Dialog>
    );
  if (query.data) return <Editor key={query.data.saved_at ?? ''} view={query.data} onClose={onClose} />;
  return (
    <Dialog opened onClose={onClose} title={t('disputes.answer')} size={640}>
      <QueryView query={query}>{() => null}</QueryView>
    </Dialog>
  );
}

function Sent({ evidence }: { evidence: DisputeEvidence }) {
  const { t } = useTranslation();
  return (
    <dl className={classes.evidence}>
      {[...SHORT, ...LONG]
        .filter((field) => evidence[field])
        .map((field) => (
          <div key={field}>
            <dt>{t(`disputes.${field}`)}</dt>
            <dd>{evidence[field]}</dd>
          </div>
        ))}
    </dl>
  );
}

function Editor({ view, onClose }: { view: DisputeView; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [texts, setTexts] = useState<DisputeEvidence>(view.evidence);
  const [error, setError] = useState<RpcError | null>(null);
  const save = useWrite('dispute.save', { onError: () => true });
  const submit = useWrite('dispute.submit', { onError: () => true });
  const dispute_id = view.dispute.id;
  const busy = save.isPending || submit.isPending;
  const failed = (thrown: unknown) => setError(RpcError.from(thrown));
  async function keep() {
    setError(null);
    try {
      await save.mutateAsync({ dispute_id, evidence: texts });
      showDone(t('disputes.saved'));
      onClose();
    } catch (thrown) {
      failed(thrown);
    }
  }
  async function send() {
    setError(null);
    try {
      await submit.mutateAsync({ dispute_id, evidence: texts });
      showDone(t('disputes.asked'));
      onClose();
    } catch (thrown) {
      failed(thrown);
    }
  }
  const gather = () =>
    confirm({
      title: t('disputes.gatherAnew'),
      text: t('disputes.gatherText'),
      yes: t('disputes.gatherAnew'),
      run: () =>
        void save
          .mutateAsync({ dispute_id })
          .then((fresh) => setTexts(fresh.evidence))
          .catch(failed),
    });
  const wrong = (field: Field) => {
    const found = error?.fields.find((f) => f.field === `evidence.${field}`);
    return found && ruleWords(found, t);
  };
  const other = error && ![...SHORT, ...LONG].some(wrong) ? fieldWords(error, t) : null;
  const field = (name: Field) => ({
    label: t(`disputes.${name}`),
    value: texts[name],
    error: wrong(name),
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setTexts((old) => ({ ...old, [name]: value }));
    },
  });
  return (
    <FormDialog
      title={t('disputes.answerTitle', { money: format.money(view.dispute.amount) })}
      size={640}
      submit={t('disputes.send')}
      busy={busy}
      error={other}
      aside={
        <Group gap={8}>
          <Button variant="subtle" disabled={busy} onClick={() => void keep()}>
            {t('disputes.save')}
          </Button>
          {view.saved_at && (
            <Button variant="subtle" color="gray" disabled={busy} onClick={gather}>
              {t('disputes.gatherAnew')}
            </Button>
          )}
        </Group>
      }
      onSubmit={() =>
        confirm({
          title: t('disputes.sendTitle'),
          text: t('disputes.sendText'),
          yes: t('disputes.sendDo'),
          run: () => void send(),
        })
      }
      onClose={onClose}
    >
      <Text size="sm" c="var(--ink2)">
        {t('disputes.answerSays')}
        {view.saved_at && ` ${t('disputes.savedAt', { at: format.instant(view.saved_at) })}.`}
      </Text>
      <div className={classes.texts}>
        {SHORT.map((name) => (
          <TextInput key={name} {...field(name)} />
        ))}
      </div>
      <Textarea {...field('product_description')} rows={5} resize="vertical" data-autofocus />
      <Textarea
        {...field('uncategorized_text')}
        description={t('disputes.uncategorized_textHint')}
        rows={9}
        resize="vertical"
      />
    </FormDialog>
  );
}
