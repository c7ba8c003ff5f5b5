import { Menu } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { confirm } from '../../components/confirm';
import { SectionHead } from '../../components/edit/FieldRow';
import { useSave } from '../../components/edit/useSave';
import { QueryView } from '../../components/QueryView';
import { SidePanel } from '../../components/SidePanel';
import { useRead } from '../../ipc/query';
import type { Id, RecurringView } from '../../ipc/types';
import { Collection } from '../stripe/Collection';
import { RecurringFields } from './RecurringFields';
import { RecurringLines } from './RecurringLines';
import { State } from './RecurringTable';
import { RuleMenu } from './RuleMenu';
import { Runs } from './Runs';
import classes from './recurring.module.css';
import { Upcoming } from './Upcoming';

export function RecurringPanel({ id, onClose }: { id: Id; onClose: () => void }) {
  const { t } = useTranslation();
  const query = useRead('recurring.show', { id });
  const rule = query.data;
  return (
    <SidePanel
      opened
      onClose={onClose}
      size={680}
      title={
        <span className={classes.head}>
          {rule?.name ?? t('recurring.title')}
          {rule && <State rule={rule} />}
          {rule && <Actions rule={rule} onGone={onClose} />}
        </span>
      }
    >
      <QueryView query={query}>{(data) => <Content rule={data} />}</QueryView>
    </SidePanel>
  );
}

function Content({ rule }: { rule: RecurringView }) {
  const { t } = useTranslation();
  return (
    <>
      <RecurringFields rule={rule} />
      <SectionHead title={t('recurring.lines')} />
      <RecurringLines rule={rule} />
      <SectionHead title={t('recurring.comes')} />
      {rule.state === 'paused' ? (
        <p className={classes.quiet}>{t('recurring.pausedHint')}</p>
      ) : (
        <Upcoming next={rule.next} due={rule.due} />
      )}
      <Collection id={rule.id} />
      <SectionHead title={t('recurring.made')} />
      <Runs runs={rule.runs} />
    </>
  );
}

function Actions({ rule, onGone }: { rule: RecurringView; onGone: () => void }) {
  const { t } = useTranslation();
  const pause = useSave('recurring.pause');
  const remove = useSave('recurring.delete');
  const { id, name } = rule;
  const paused = rule.state === 'paused';
  const quietly = (done: Promise<unknown>) => void done.catch(() => undefined);
  return (
    <RuleMenu name={name}>
      {rule.state !== 'ended' && (
        <Menu.Item
          leftSection={paused ? <IconPlayerPlay size={15} stroke={1.6} /> : <IconPlayerPause size={15} stroke={1.6} />}
          onClick={() =>
            quietly(pause({ id, paused: !paused }, t(paused ? 'recurring.resumed' : 'recurring.paused', { name })))
          }
        >
          {t(paused ? 'recurring.resume' : 'recurring.pause')}
        </Menu.Item>
      )}
      <Menu.Item
        color="red"
        leftSection={<IconTrash size={15} stroke={1.6} />}
        onClick={() =>
          confirm({
            title: t('recurring.deleteTitle', { name }),
            text: t('recurring.deleteText'),
            yes: t('common.delete'),
            run: () => quietly(remove({ id }, t('recurring.deleted', { name })).then(onGone)),
          })
        }
      >
        {t('common.delete')}
      </Menu.Item>
    </RuleMenu>
  );
}
