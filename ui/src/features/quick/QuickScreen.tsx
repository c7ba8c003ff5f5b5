import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { errorWords } from '../../components/errorWords';
import { Key } from '../../components/Key';
import { pathParts } from '../../components/PathLabel';
import { Swatch } from '../../components/Swatch';
import { useFormat } from '../../format/useFormat';
import { Mark } from '../../frame/Mark';
import type { Res } from '../../ipc/operations';
import { useRead } from '../../ipc/query';
import type { AwayGap } from '../../ipc/types';
import { useGapWords } from '../away/useGapWords';
import { Elapsed } from '../timer/Elapsed';
import { doubts, interpretation } from './interpretation';
import classes from './QuickScreen.module.css';
import { QuickStrips } from './QuickStrips';
import { type QuickItem, useQuick } from './useQuick';

/** The small window above everything: type, Enter, gone. */
export function QuickScreen() {
  const { t } = useTranslation();
  const format = useFormat();
  const quick = useQuick();
  const input = useRef<HTMLInputElement>(null);
  const { parse, typed, index, giving } = quick;
  const giveWords = useGiveWords();
  useEffect(() => {
    const focus = () => input.current?.focus();
    focus();
    // The window is hidden, not closed: each time it comes back the words can be typed at once.
    window.addEventListener('focus', focus);
    return () => window.removeEventListener('focus', focus);
  }, []);
  useEffect(() => {
    document.getElementById(`quick-${index}`)?.scrollIntoView({ block: 'nearest' });
  }, [index]);
  const placeholder = t(giving ? 'quick.givePlaceholder' : 'quick.placeholder');
  const plainWords = typed && parse ? interpretation(parse, format, t) : t('quick.help');
  const doubt = typed && parse ? doubts(parse, t) : '';
  return (
    <main className={classes.window}>
      <h1 className="sr-only">{t('quick.title')}</h1>
      <QuickStrips
        onDone={quick.hide}
        onGive={(gap) => {
          quick.give(gap);
          input.current?.focus();
        }}
      />
      <div className={classes.line}>
        <Mark size={17} />
        <input
          ref={input}
          className={classes.input}
          value={quick.text}
          placeholder={placeholder}
          aria-label={placeholder}
          aria-describedby="quick-reading"
          role="combobox"
          aria-expanded={quick.items.length > 0}
          aria-controls="quick-list"
          aria-activedescendant={index >= 0 ? `quick-${index}` : undefined}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => quick.type(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') quick.move(1);
            else if (event.key === 'ArrowUp') quick.move(-1);
            else if (event.key === 'Enter' && !event.nativeEvent.isComposing) void quick.submit(event.shiftKey);
            else if (event.key === 'Escape') quick.giving ? quick.give(undefined) : quick.hide();
            else return;
            event.preventDefault();
          }}
        />
      </div>
      <div id="quick-reading" className={classes.reading} data-lit={(typed && index < 0) || undefined} role="status">
        {quick.error ? (
          <span className={classes.bad}>{Object.values(errorWords(quick.error, t)).filter(Boolean).join('. ')}</span>
        ) : (
          <>
            {giving ? giveWords(giving, typed ? parse : undefined) : plainWords}
            {doubt && <span className={classes.doubt}> · {doubt}</span>}
          </>
        )}
      </div>
      <div id="quick-list" role="listbox" aria-label={t('quick.suggestions')} className={classes.list}>
        {quick.items.map((item, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the input above has the keys
          <div
            key={item.kind === 'stop' ? 'stop' : `${at} ${item.what.note}`}
            id={`quick-${at}`}
            role="option"
            aria-selected={at === index}
            tabIndex={-1}
            className={classes.item}
            onMouseDown={(event) => event.preventDefault()}
            onClick={(event) => quick.choose(item, event.shiftKey)}
          >
            <Item item={item} />
          </div>
        ))}
      </div>
      <footer className={classes.keys}>
        <span>
          <Key>Enter</Key> {t(giving ? 'quick.keyGive' : enterWord(quick.items[index], parse?.action))}
        </span>
        {!giving && (
          <span>
            <Key>Shift Enter</Key> {t('quick.keyStartNow')}
          </span>
        )}
        <span>
          <Key>↑↓</Key> {t('quick.keyPick')}
        </span>
        <span className={classes.last}>
          <Key>Esc</Key> {t(giving ? 'quick.keyBack' : 'quick.keyHide')}
        </span>
      </footer>
    </main>
  );
}

/** What Enter would make of an absence that is given away. */
function useGiveWords() {
  const { t } = useTranslation();
  const words = useGapWords();
  return (gap: AwayGap, parse: Res<'quick.parse'> | undefined) => {
    const times = words.times(gap);
    if (!parse) return t('quick.giveHelp', { times });
    const unknown = parse.unknown_client ?? parse.unknown_project;
    if (unknown) return t('quick.giveUnknown', { name: unknown });
    const to = [pathParts(parse.path).join(' › '), parse.note && t('quick.quote', { note: parse.note })];
    return t('quick.gives', { times, to: to.filter(Boolean).join(' · ') });
  };
}

function enterWord(item: QuickItem | undefined, action: string | undefined) {
  if (item?.kind === 'stop') return 'quick.keyStop' as const;
  return action === 'add' ? ('quick.keyAdd' as const) : ('quick.keyStart' as const);
}

function Item({ item }: { item: QuickItem }) {
  const { t } = useTranslation();
  const format = useFormat();
  const timer = useRead('timer.status', {}).data?.timer ?? undefined;
  if (item.kind === 'stop') {
    return (
      <>
        <span className={classes.stop} aria-hidden />
        <span className={classes.name}>
          {t('quick.stop')} {timer && (timer.note || pathParts(timer.path).at(-1))}
        </span>
        <span className={classes.when}>
          <Elapsed timer={timer} />
        </span>
      </>
    );
  }
  const { what } = item;
  return (
    <>
      <Swatch color={what.path.color} />
      <span className={classes.name}>{what.note || what.path.task_name || t('timer.untitled')}</span>
      <span className={classes.path}>{pathParts(what.path).join(' › ')}</span>
      <span className={classes.when}>
        {what.last_used_at ? format.dayRelative(format.civilOf(what.last_used_at).day) : ''}
      </span>
    </>
  );
}
