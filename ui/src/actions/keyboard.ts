import { useEffect } from 'react';
import { currentActions } from './registry';

const SEQUENCE_MS = 1200;

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
    !isSwitch(target)
  );
}

// A focused checkbox or radio takes no letters.
const isSwitch = (target: HTMLElement) =>
  target instanceof HTMLInputElement && ['checkbox', 'radio'].includes(target.type);

export function chordOf(event: KeyboardEvent): string {
  const key = event.key.toLowerCase();
  if (!event.ctrlKey && !event.metaKey) return key;
  return `mod+${event.shiftKey ? 'shift+' : ''}${key}`;
}

/** One listener for all keys of the program. */
export function useKeyboard(): void {
  useEffect(() => {
    let pending: { key: string; at: number } | undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.isComposing) return;
      const chord = chordOf(event);
      if (isTyping(event.target) && chord !== 'mod+k') return;
      if (document.querySelector('[role="dialog"], [role="menu"]') && !chord.startsWith('mod+')) return;
      const sequence = pending && event.timeStamp - pending.at < SEQUENCE_MS ? `${pending.key} ${chord}` : undefined;
      const all = currentActions();
      const hit = all.find((a) => a.keys && (a.keys === sequence || a.keys === chord));
      pending = undefined;
      if (hit) {
        event.preventDefault();
        hit.run();
      } else if (all.some((a) => a.keys?.startsWith(`${chord} `))) {
        pending = { key: chord, at: event.timeStamp };
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
