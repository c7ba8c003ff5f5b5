import { Button, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldWords } from '../../components/fieldWords';
import { RpcError } from '../../ipc/host';
import { useWrite } from '../../ipc/query';
import type { WorkspaceInfo, WorkspaceStatus } from '../../ipc/types';
import { lockedWords, wantsPassphrase } from './lockedWords';
import { Welcome } from './Welcome';
import classes from './workspace.module.css';

interface Props {
  status: WorkspaceStatus;
  onNew: () => void;
}

/** A workspace that is there but not open: the passphrase, or the reason with what to do about it. */
export function Locked({ status, onNew }: Props) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<WorkspaceInfo | undefined>(
    status.workspaces.find((w) => w.id === status.workspace?.id) ?? status.workspaces[0],
  );
  const others = status.workspaces.filter((w) => w.id !== chosen?.id);
  // The reason is about the workspace that was tried, not about one chosen since.
  const tried = !status.workspace || chosen?.id === status.workspace.id;
  const reason = tried ? (status.locked_reason ?? undefined) : undefined;
  const words = lockedWords(reason, status.locked_because ?? undefined, t);
  return (
    <Welcome title={chosen?.name ?? t('workspace.title')} text={t('workspace.lockedText')}>
      {chosen && (
        <Unlock key={chosen.id} workspace={chosen} askPassphrase={wantsPassphrase(chosen, reason)} words={words} />
      )}
      <div className={classes.buttons} style={{ marginTop: 14, flexWrap: 'wrap' }}>
        {others.map((other) => (
          <Button key={other.id} variant="subtle" onClick={() => setChosen(other)}>
            {t('workspace.openOther', { name: other.name })}
          </Button>
        ))}
        <Button variant="subtle" color="gray" onClick={onNew}>
          {t('workspace.new')}
        </Button>
      </div>
      <p className={classes.where} style={{ marginTop: 10 }}>
        {t('workspace.where', { folder: status.data_dir })}
      </p>
    </Welcome>
  );
}

interface UnlockProps {
  workspace: WorkspaceInfo;
  askPassphrase: boolean;
  words: { title: string; remedy: string } | undefined;
}

function Unlock({ workspace, askPassphrase, words }: UnlockProps) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState<string | null>(null);
  const open = useWrite('workspace.open', {
    onError: (thrown) => {
      const known = RpcError.from(thrown);
      const said = lockedWords(known.reason ?? known.fields[0]?.rule, known.message, t);
      setError(said ? `${said.title} ${said.remedy}` : fieldWords(known, t));
      return true;
    },
  });
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        setError(null);
        open.mutate({ id: workspace.id, passphrase: askPassphrase ? passphrase : undefined });
      }}
    >
      {words && (
        <div className={classes.reason} role="alert">
          <b>{words.title}</b>
          <p>{words.remedy}</p>
        </div>
      )}
      {askPassphrase && (
        <PasswordInput
          label={t('workspace.passphrase')}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          error={error}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('workspace.showPassphrase') }}
          autoFocus
        />
      )}
      {!askPassphrase && error && (
        <div className={classes.reason} role="alert">
          {error}
        </div>
      )}
      <div className={classes.buttons}>
        <Button
          type="submit"
          variant="filled"
          size="sm"
          h={36}
          loading={open.isPending}
          disabled={askPassphrase && passphrase === ''}
        >
          {t(askPassphrase ? 'workspace.unlock' : 'common.retry')}
        </Button>
      </div>
    </form>
  );
}
