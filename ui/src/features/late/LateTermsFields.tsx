import { useTranslation } from 'react-i18next';
import { EditDecimal } from '../../components/edit/EditDecimal';
import { EditSelect } from '../../components/edit/EditSelect';
import { EditMoney, EditWhole } from '../../components/edit/typed';
import type { LateLaw, LateTerms } from '../../ipc/types';
import classes from './late.module.css';

const LAWS = ['eu', 'de', 'fr', 'uk', 'ch'] as const satisfies LateLaw[];
const FIRST: LateTerms = { kind: 'own', percent: '12', flat_minor: 0, grace_days: 0 };
const LONGEST_GRACE = 365;

interface Props {
  value: LateTerms | null;
  currency: string;
  /** The terms that count without own ones; left out where there have to be some. */
  usual?: LateTerms;
  onSave: (value: LateTerms | null) => Promise<unknown>;
  look?: 'plain' | 'box';
}

/** What is owed on top when somebody pays late: nothing, what a law says, or what was agreed. */
export function LateTermsFields({ value, currency, usual, onSave, look }: Props) {
  const { t } = useTranslation();
  const wordOf = (terms: LateTerms) => t(`late.terms_${terms.kind === 'statutory' ? terms.law : terms.kind}`);
  const choices = (['none', ...LAWS, 'own'] as const).map((key) => ({ value: key, label: t(`late.terms_${key}`) }));
  const chosen = !value ? 'usual' : value.kind === 'statutory' ? value.law : value.kind;
  function choose(key: string | null) {
    if (key === 'usual' || key === null) return onSave(null);
    if (key === 'none') return onSave({ kind: 'none' });
    return onSave(key === 'own' ? FIRST : { kind: 'statutory', law: key as LateLaw });
  }
  return (
    <div className={classes.terms}>
      <EditSelect
        label={t('late.terms')}
        value={chosen}
        data={usual ? [{ value: 'usual', label: t('clients.asUsual', { value: wordOf(usual) }) }, ...choices] : choices}
        look={look}
        onSave={choose}
      />
      {value?.kind === 'own' && (
        <div className={classes.own}>
          <EditDecimal
            label={t('late.percent')}
            value={value.percent}
            look={look}
            onSave={(percent) => onSave({ ...value, percent })}
          />
          <span className={classes.unit}>{t('late.percentUnit')}</span>
          <EditMoney
            label={t('late.flat')}
            money={{ minor: value.flat_minor, currency }}
            look={look}
            onSave={(flat_minor) => onSave({ ...value, flat_minor })}
          />
          <span className={classes.unit}>{t('late.flatUnit', { currency })}</span>
          <EditWhole
            label={t('late.grace')}
            value={value.grace_days}
            max={LONGEST_GRACE}
            look={look}
            onSave={(days) => onSave({ ...value, grace_days: days ?? 0 })}
          />
          <span className={classes.unit}>{t('late.graceUnit')}</span>
        </div>
      )}
    </div>
  );
}
