import { Button, Modal } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldRow, SectionHead } from '../../components/edit/FieldRow';
import { QueryView } from '../../components/QueryView';
import { StatusTag } from '../../components/StatusTag';
import { showError } from '../../components/toasts';
import { RpcError } from '../../ipc/host';
import { useRead, useWrite } from '../../ipc/query';
import { rpc } from '../../ipc/rpc';
import type { VerifyReport, WorkspaceInfo, WorkspaceStatus } from '../../ipc/types';
import { FirstRun } from '../workspace/FirstRun';
import { PassphraseDialog } from '../workspace/PassphraseDialog';
import { ExportWorkspace } from './ExportWorkspace';
import classes from './settings.module.css';
import { VerifyTable } from './VerifyTable';

export function WorkspaceSection() {
  return <QueryView query={useRead('workspace.status', {})}>{(status) => <Content status={status} />}</QueryView>;
}

function Content({ status }: { status: WorkspaceStatus }) {
  const { t } = useTranslation();
  return (
    <>
      <FieldRow wide label={t('settings.folder')} hint={t('settings.folderHint')}>
        <div className={classes.path} style={{ paddingTop: 6 }}>
          {status.data_dir}
        </div>
      </FieldRow>
      <FieldRow wide label={t('settings.key')}>
        <div className={classes.path} style={{ paddingTop: 6 }}>
          {t(`settings.key_${status.workspace?.key ?? 'keychain'}`)}
        </div>
      </FieldRow>
      <SectionHead title={t('settings.safety')} />
      <Backup />
      <FieldRow wide label={t('settings.export')} hint={t('settings.exportHint')}>
        <ExportWorkspace />
      </FieldRow>
      <Verify />
      <SectionHead title={t('settings.workspaces')} />
      <Switcher status={status} />
    </>
  );
}

function Backup() {
  const { t } = useTranslation();
  const backup = useWrite('workspace.backup');
  return (
    <FieldRow wide label={t('settings.backup')} hint={t('settings.backupHint')}>
      <Button loading={backup.isPending} onClick={() => backup.mutate({})}>
        {t('settings.backupDo')}
      </Button>
      {backup.data && (
        <p className={classes.done} role="status">
          {t('settings.backupDone')} <span className={classes.path}>{backup.data.path}</span>
        </p>
      )}
    </FieldRow>
  );
}

function Verify() {
  const { t } = useTranslation();
  const [report, setReport] = useState<VerifyReport>();
  const [busy, setBusy] = useState(false);
  async function run() {
    setBusy(true);
    try {
      setReport(await rpc('workspace.verify', {}));
    } catch (thrown) {
      showError(RpcError.from(thrown));
    }
    setBusy(false);
  }
  return (
    <>
      <FieldRow wide label={t('settings.verify')} hint={t('settings.verifyHint')}>
        <Button loading={busy} onClick={() => void run()}>
          {t('settings.verifyDo')}
        </Button>
      </FieldRow>
      {report && <VerifyTable report={report} />}
    </>
  );
}

function Switcher({ status }: { status: WorkspaceStatus }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [asking, setAsking] = useState<WorkspaceInfo>();
  const [making, setMaking] = useState(false);
  const open = useWrite('workspace.open', { onSuccess: () => void navigate({ to: '/' }) });
  return (
    <>
      {status.workspaces.map((workspace) => (
        <div key={workspace.id} className={classes.space}>
          {workspace.name}
          {workspace.demo && <StatusTag tone="neutral">{t('workspace.demo')}</StatusTag>}
          {workspace.id === status.workspace?.id ? (
            <StatusTag tone="good">{t('workspace.current')}</StatusTag>
          ) : (
            <Button
              loading={open.isPending}
              onClick={() =>
                workspace.key === 'passphrase' ? setAsking(workspace) : open.mutate({ id: workspace.id })
              }
            >
              {t('workspace.switch', { name: workspace.name })}
            </Button>
          )}
        </div>
      ))}
      <Button mt={12} onClick={() => setMaking(true)}>
        {t('workspace.new')}
      </Button>
      {asking && <PassphraseDialog workspace={asking} onClose={() => setAsking(undefined)} />}
      <Modal
        opened={making}
        onClose={() => setMaking(false)}
        fullScreen
        withCloseButton={false}
        styles={{ body: { padding: 0, height: '100%' }, content: { background: 'var(--side)' } }}
      >
        <FirstRun status={status} onCancel={() => setMaking(false)} onMade={() => void navigate({ to: '/' })} />
      </Modal>
    </>
  );
}
