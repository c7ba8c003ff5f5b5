import { ActionIcon, Tooltip } from '@mantine/core';
import { IconMail, IconMailOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSave } from '../../components/edit/useSave';
import { useRead } from '../../ipc/query';

interface Props {
  /** A contact's. */
  address: string;
}

/** Whether mails to many go to an address; a press says otherwise. */
export function OptOutSwitch({ address }: Props) {
  const { t } = useTranslation();
  const outs = useRead('mail_merge.opt_outs', {}).data?.opt_outs;
  const save = useSave('mail_merge.opt_out');
  if (!outs) return null;
  const out = outs.some((one) => one.address === address.toLowerCase());
  const says = `${address}: ${t(out ? 'merges.getsNone' : 'merges.gets')}`;
  const Icon = out ? IconMailOff : IconMail;
  return (
    <Tooltip label={says}>
      <ActionIcon
        aria-label={t('merges.optOutOf', { who: address })}
        aria-pressed={!out}
        color={out ? 'yellow' : 'gray'}
        onClick={() =>
          void save({ address, out: !out }, t(out ? 'merges.optedIn' : 'merges.optedOut', { who: address })).catch(
            () => undefined,
          )
        }
      >
        <Icon size={14} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}
