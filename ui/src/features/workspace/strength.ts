export type Strength = 'too_short' | 'weak' | 'fair' | 'good' | 'strong';

export const SHORTEST = 8;
const COMMON = /^(password|passwort|qwert[yz]|12345|abcdef|letmein|iloveyou|admin|stint)/i;

/**
 * A rough word for how long guessing a passphrase would take: length counts, variety helps, repetition does not.
 * The bits are those of a random choice among the kinds of characters that occur, an upper bound for what people type.
 */
export function strengthOf(passphrase: string): Strength {
  if ([...passphrase].length < SHORTEST) return 'too_short';
  const kinds: [RegExp, number][] = [
    [/[a-z]/, 26],
    [/[A-Z]/, 26],
    [/\d/, 10],
    [/[^A-Za-z\d]/, 32],
  ];
  const alphabet = kinds.reduce((size, [kind, count]) => size + (kind.test(passphrase) ? count : 0), 0);
  const different = new Set(passphrase).size;
  const length = Math.min([...passphrase].length, different * 2);
  const bits = length * Math.log2(alphabet) - (COMMON.test(passphrase) ? 30 : 0);
  if (bits < 40) return 'weak';
  if (bits < 60) return 'fair';
  return bits < 85 ? 'good' : 'strong';
}
