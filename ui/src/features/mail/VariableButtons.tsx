import { useTranslation } from 'react-i18next';
import classes from './mail.module.css';

/** What words may speak of, each put into them by a press. */
export function VariableButtons({ names, onInsert }: { names: string[]; onInsert: (name: string) => void }) {
  const { t } = useTranslation();
  return (
    <div className={classes.variables}>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          className={classes.variable}
          aria-label={t('mail.insert', { name })}
          onClick={() => onInsert(name)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
