import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldRow } from '../../components/edit/FieldRow';
import { useSave } from '../../components/edit/useSave';
import { fieldWords } from '../../components/fieldWords';
import { RpcError } from '../../ipc/host';
import { useRead } from '../../ipc/query';
import type { Id, ClientReminders as Own } from '../../ipc/types';
import { Refused } from './Refused';
import { StepsFields } from './StepsFields';

const WAYS = ['usual', 'own', 'paused'] as const;

/** How a client is reminded, where that differs. */
export function ClientReminders({ client }: { client: Id }) {
  const { t } = useTranslation();
  const data = useRead('dunning.client', { client_id: client }).data;
  const save = useSave('dunning.set_client');
  const [refused, setRefused] = useState<string>();
  if (!data) return null;
  const { own, workspace } = data;
  const set = (next: Own | undefined) => {
    setRefused(undefined);
    save({ client_id: client, own: next }).catch((thrown) => setRefused(fieldWords(RpcError.from(thrown), t)));
  };
  const way = !own ? 'usual' : own.paused ? 'paused' : 'own';
  return (
    <FieldRow label={t('dunning.title')}>
      <Select
        aria-label={t('dunning.title')}
        variant="unstyled"
        data={WAYS.map((value) => ({ value, label: t(`dunning.way_${value}`) }))}
        value={way}
        onChange={(next) => {
          if (next === 'usual') set(undefined);
          else if (next) set({ paused: next === 'paused', steps: next === 'own' ? workspace.steps : undefined });
        }}
        allowDeselect={false}
      />
      {way === 'own' && (
        <StepsFields
          steps={own?.steps ?? workspace.steps}
          failed={!!refused}
          onChange={(steps) => set({ paused: false, steps })}
        />
      )}
      {refused && <Refused words={refused} />}
    </FieldRow>
  );
}
