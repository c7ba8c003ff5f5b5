import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyCaps } from '../../actions/KeyCaps';
import { useAllActions } from '../../actions/registry';
import { FieldRow, SectionHead } from '../../components/edit/FieldRow';
import { Key } from '../../components/Key';
import { QueryView } from '../../components/QueryView';
import table from '../../components/table.module.css';
import { useRead } from '../../ipc/query';
import { useShell } from '../../ipc/useShell';
import classes from './settings.module.css';
import { shortcutOf } from './shortcut';
import { useSettingsSave } from './useSettings';

export function ShortcutsSection() {
  const { t } = useTranslation();
  const actions = useAllActions().filter((action) => action.keys && action.scope === 'everywhere');
  return (
    <>
      <QueryView query={useRead('settings.get', {})}>
        {(settings) => <Global shortcut={settings.global_shortcut} />}
      </QueryView>
      <SectionHead title={t('settings.everywhere')} />
      <table className={table.table}>
        <tbody>
          {actions.map((action) => (
            <tr key={action.id}>
              <td>{action.label}</td>
              <td style={{ textAlign: 'right' }}>
                <KeyCaps keys={action.keys ?? ''} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Global({ shortcut }: { shortcut: string }) {
  const { t } = useTranslation();
  const save = useSettingsSave();
  const shell = useShell();
  const [recording, setRecording] = useState(false);
  useEffect(() => {
    if (!recording) return;
    const onKey = (event: KeyboardEvent) => {
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Escape') return setRecording(false);
      const next = shortcutOf(event);
      if (!next) return;
      setRecording(false);
      void save({ global_shortcut: next }).catch(() => undefined);
    };
    // Before all others: while a combination is recorded it must do nothing else.
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  });
  const problem = shell?.shortcut_problem;
  return (
    <FieldRow wide label={t('settings.global')} hint={recording ? t('settings.recordHint') : t('settings.globalHint')}>
      <div className={classes.recorder}>
        {shortcut && !recording && (
          <span className={classes.keys}>
            {shortcut.split('+').map((key) => (
              <Key key={key}>{key}</Key>
            ))}
          </span>
        )}
        <Button onClick={() => setRecording(!recording)} onBlur={() => setRecording(false)} aria-pressed={recording}>
          {t(recording ? 'settings.recording' : 'settings.record')}
        </Button>
        {shortcut && !recording && (
          <Button
            variant="subtle"
            color="gray"
            onClick={() => void save({ global_shortcut: '' }).catch(() => undefined)}
          >
            {t('settings.noShortcut')}
          </Button>
        )}
      </div>
      {problem && (
        <p className={classes.error} role="alert">
          {t(`settings.shortcut_${problem}`, { keys: shell.shortcut })}
        </p>
      )}
    </FieldRow>
  );
}
