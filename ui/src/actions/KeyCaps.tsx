import { useTranslation } from 'react-i18next';
import { Key } from '../components/Key';

const NAMES: Record<string, string> = { mod: 'Ctrl', shift: 'Shift' };

/** "mod+shift+z" and "g t" as drawn keys. */
export function KeyCaps({ keys }: { keys: string }) {
  const { t } = useTranslation();
  return (
    <span style={{ display: 'inline-flex', gap: 4, alignItems: 'center' }}>
      {keys.split(' ').map((chord, index) => (
        <span key={chord} style={{ display: 'inline-flex', gap: 4, alignItems: 'center' }}>
          {index > 0 && <span style={{ color: 'var(--ink3)', fontSize: 12 }}>{t('frame.followedBy')}</span>}
          {chord.split('+').map((key) => (
            <Key key={key}>{NAMES[key] ?? key.toUpperCase()}</Key>
          ))}
        </span>
      ))}
    </span>
  );
}
