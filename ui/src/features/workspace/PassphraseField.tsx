import { PasswordInput, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Strength, strengthOf } from './strength';
import classes from './workspace.module.css';

const LEVEL: Record<Strength, [share: number, colour: string]> = {
  too_short: [10, 'var(--red)'],
  weak: [30, 'var(--red)'],
  fair: [55, 'var(--amber)'],
  good: [80, 'var(--green)'],
  strong: [100, 'var(--green)'],
};

interface Props {
  value: string;
  onChange: (text: string) => void;
  error?: string;
}

/** A new passphrase with a word for its strength. */
export function PassphraseField({ value, onChange, error }: Props) {
  const { t } = useTranslation();
  const strength = strengthOf(value);
  const [share, color] = LEVEL[strength];
  return (
    <div>
      <PasswordInput
        label={t('workspace.passphrase')}
        description={t('workspace.passphraseWhy')}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        error={error}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': t('workspace.showPassphrase') }}
      />
      {value !== '' && (
        <div className={classes.strength} aria-live="polite">
          <Progress value={share} color={color} size={4} w={120} aria-hidden />
          {t(`workspace.strength_${strength}`)}
        </div>
      )}
    </div>
  );
}
