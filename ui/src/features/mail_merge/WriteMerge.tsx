import { Alert, Anchor, Button, Group, Switch, Text } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../components/FormDialog';
import { QueryView } from '../../components/QueryView';
import type { Id } from '../../ipc/types';
import { MergePreview } from './MergePreview';
import { MergeTo } from './MergeTo';
import { MergeWords } from './MergeWords';
import classes from './merge.module.css';
import { useWriteMerge } from './useWriteMerge';

interface Props {
  /** To whom it goes, where they were chosen by hand. */
  clients?: Id[];
  onClose: () => void;
  onSent: (id: Id) => void;
}

/** The same words to many: to whom, what they say to each, and what is missing, before anything leaves. */
export function WriteMerge({ clients, onClose, onSent }: Props) {
  const { t } = useTranslation();
  const merge = useWriteMerge(clients, onSent);
  const [looked, setLooked] = useState<Id>();
  const { letter, set, errors, accounts, preview } = merge;
  const count = preview.data?.mails ?? 0;
  return (
    <FormDialog
      title={t('merges.new')}
      size={980}
      submit={
        <Group gap={6} wrap="nowrap">
          <IconSend size={15} stroke={1.6} />
          {t('merges.send', { count })}
        </Group>
      }
      busy={merge.sending}
      disabled={accounts?.length === 0 || count === 0}
      error={errors.other}
      aside={
        <Button
          variant="subtle"
          color="gray"
          disabled={!accounts?.length || !preview.data?.recipients.length}
          loading={merge.testing}
          onClick={() => merge.test(looked)}
        >
          {t('merges.test')}
        </Button>
      }
      onSubmit={() => void merge.send()}
      onClose={onClose}
    >
      {accounts?.length === 0 && (
        <Alert variant="light" p="xs">
          {t('merges.noAccount')}{' '}
          <Anchor component={Link} to="/settings" search={{ section: 'connections' } as never} inherit>
            {t('mail.connect')}
          </Anchor>
        </Alert>
      )}
      <div className={classes.columns}>
        <MergeWords letter={letter} accounts={accounts ?? []} errors={errors} onChange={set} />
        <div className={classes.side}>
          <MergeTo letter={letter} error={errors.to} onChange={set} />
          <QueryView query={preview}>
            {(found) => (
              <MergePreview
                found={found}
                written={merge.written}
                unticked={letter.unticked}
                looked={looked}
                onLook={setLooked}
                onTick={(id, on) =>
                  set({ unticked: on ? letter.unticked.filter((one) => one !== id) : [...letter.unticked, id] })
                }
              />
            )}
          </QueryView>
          <Switch
            label={t('merges.withGaps')}
            checked={letter.withGaps}
            onChange={(event) => set({ withGaps: event.currentTarget.checked })}
          />
          <Text size="xs" c="var(--ink2)">
            {t('merges.footerHint')}
          </Text>
        </div>
      </div>
    </FormDialog>
  );
}
