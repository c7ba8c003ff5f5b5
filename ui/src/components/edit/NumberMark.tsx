import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../ipc/query';
import type { NumberKind } from '../../ipc/types';
import { ruleWords } from '../fieldWords';
import classes from './edit.module.css';

interface Props {
  kind: NumberKind;
  text: string;
  /** Of a VAT id: the country of the address. */
  country?: string;
}

/** What the check digits of a kept number say; nothing while there is none. */
export function NumberMark({ kind, text, country = '' }: Props) {
  const { t } = useTranslation();
  const verdict = useRead('number.check', { kind, text, country }, { enabled: text !== '', keep: true }).data;
  if (!verdict || text === '') return null;
  if (verdict.state === 'wrong')
    return (
      <span className={classes.mark} data-state="wrong">
        <IconAlertTriangle size={13} aria-hidden />
        {ruleWords({ field: kind, rule: verdict.rule ?? '', message: verdict.message }, t)}
      </span>
    );
  return (
    <span className={classes.mark} data-state={verdict.state}>
      {verdict.state === 'right' && <IconCheck size={13} aria-hidden />}
      {t(`edit.number_${verdict.state}`)}
    </span>
  );
}
