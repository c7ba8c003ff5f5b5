import { Button, FileButton, Group, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EditDate } from '../../components/edit/EditDate';
import { FormDialog } from '../../components/FormDialog';
import { fieldWords } from '../../components/fieldWords';
import { showDone } from '../../components/toasts';
import { useUndo } from '../../components/useUndo';
import { useFormat } from '../../format/useFormat';
import { RpcError } from '../../ipc/host';
import { useWrite } from '../../ipc/query';
import type { Milestone } from '../../ipc/types';
import { Labelled } from '../quotes/SendDialog';
import { readBase64 } from '../settings/readBase64';

/** That it is done, with what shows it. */
export function CompleteDialog({ milestone: m, onClose }: { milestone: Milestone; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { undo } = useUndo();
  const [on, setOn] = useState(format.today());
  const [note, setNote] = useState('');
  const [link, setLink] = useState('');
  const [files, setFiles] = useState<File[]>([]);
  const [error, setError] = useState<string | null>(null);
  const complete = useWrite('milestone.complete', { onError: () => true });
  const attach = useWrite('milestone.attach', { onError: () => true });
  async function run() {
    try {
      // Read first: what cannot be read is told before anything is written.
      const read = await Promise.all(files.map(async (file) => ({ name: file.name, base64: await readBase64(file) })));
      await complete.mutateAsync({ id: m.id, completed_on: on, note: note.trim(), link: link.trim() });
      for (const file of read) await attach.mutateAsync({ id: m.id, file });
      showDone(t('milestones.completeDone', { name: m.name }), files.length === 0 ? undo : undefined);
      onClose();
    } catch (thrown) {
      setError(fieldWords(RpcError.from(thrown), t));
    }
  }
  return (
    <FormDialog
      onClose={onClose}
      title={t('milestones.completeTitle', { name: m.name })}
      size={480}
      submit={t('milestones.completeDo')}
      busy={complete.isPending || attach.isPending}
      error={error}
      onSubmit={() => void run()}
    >
      <Labelled label={t('milestones.on')}>
        <EditDate label={t('milestones.on')} value={on} look="box" onSave={(day) => day && setOn(day)} />
      </Labelled>
      <Textarea
        label={t('milestones.note')}
        placeholder={t('milestones.noteHint')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        rows={3}
        data-autofocus
      />
      <TextInput
        label={t('milestones.link')}
        placeholder="https://"
        value={link}
        onChange={(event) => setLink(event.currentTarget.value)}
      />
      <Group gap={10}>
        <FileButton multiple onChange={setFiles} inputProps={{ 'aria-label': t('milestones.choose') }}>
          {(props) => (
            <Button {...props} size="compact-sm">
              {t('milestones.choose')}
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="var(--ink2)" style={{ overflowWrap: 'anywhere' }}>
          {files.map((file) => file.name).join(', ')}
        </Text>
      </Group>
    </FormDialog>
  );
}
