import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyCaps } from './KeyCaps';
import { type Action, useAllActions } from './registry';
import classes from './ShortcutsSheet.module.css';

export default function ShortcutsSheet({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const seen = new Set<string>();
  const keyed = useAllActions().filter((a) => a.keys && !seen.has(a.keys) && seen.add(a.keys));
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('frame.shortcuts')}
      size={620}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className={classes.columns}>
        <Group title={t('frame.shortcutsHere')} actions={keyed.filter((a) => a.scope === 'here')} />
        <Group title={t('frame.shortcutsEverywhere')} actions={keyed.filter((a) => a.scope === 'everywhere')} />
      </div>
    </Modal>
  );
}

function Group({ title, actions }: { title: string; actions: Action[] }) {
  if (actions.length === 0) return null;
  return (
    <section>
      <h2 className={classes.title}>{title}</h2>
      <dl className={classes.list}>
        {actions.map((action) => (
          <div key={action.id} className={classes.row}>
            <dt>{action.label}</dt>
            <dd>
              <KeyCaps keys={action.keys ?? ''} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
