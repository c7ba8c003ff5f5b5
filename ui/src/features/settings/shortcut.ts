const MODIFIERS = ['Control', 'Alt', 'Shift', 'Meta', 'AltGraph'];

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

/** "Ctrl+Alt+T" of a pressed combination; null while only modifiers are down, or when no modifier is (it would take the letter from every program). */
export function shortcutOf(event: Pressed): string | null {
  if (MODIFIERS.includes(event.key)) return null;
  const key = keyName(event.code);
  const modifiers = [
    event.ctrlKey && 'Ctrl',
    event.altKey && 'Alt',
    event.shiftKey && 'Shift',
    event.metaKey && 'Super',
  ].filter(Boolean);
  const enough = modifiers.some((m) => m !== 'Shift') || /^F\d+$/.test(key ?? '');
  return key && enough ? [...modifiers, key].join('+') : null;
}

/** By place on the keyboard, as the desktop grabs it, not by the letter that a layout puts there. */
function keyName(code: string): string | null {
  const plain =
    /^(?:Key([A-Z])|Digit(\d)|(F\d{1,2})|(Space|Arrow(?:Up|Down|Left|Right)|Home|End|PageUp|PageDown|Insert))$/;
  const found = plain.exec(code);
  return found ? (found[1] ?? found[2] ?? found[3] ?? found[4] ?? null) : null;
}
