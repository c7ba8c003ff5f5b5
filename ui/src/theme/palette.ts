/** Twelve project colours that stay apart for the colour-blind; each pair holds 4.5:1 against its theme's background. */
export const PALETTE = {
  blue: ['#2563eb', '#6d9bff'],
  orange: ['#c2410c', '#fb8b52'],
  violet: ['#7c3aed', '#a98bff'],
  slate: ['#64748b', '#9aa8bb'],
  pink: ['#be185d', '#f472b6'],
  cyan: ['#0e7490', '#22c3e6'],
  green: ['#15803d', '#4cc97a'],
  red: ['#b91c1c', '#f87c7c'],
  amber: ['#92610a', '#e9b949'],
  indigo: ['#4338ca', '#8e93ff'],
  brown: ['#7c4a21', '#cf9a6b'],
  teal: ['#0f766e', '#3cc7b6'],
} as const;

export type PaletteKey = keyof typeof PALETTE;
export const PALETTE_KEYS = Object.keys(PALETTE) as PaletteKey[];

/** A CSS colour for a palette key of the core; grey for none or for one that this version does not know. */
export function colorOf(key: string | null | undefined): string {
  const pair = key && key in PALETTE ? PALETTE[key as PaletteKey] : undefined;
  return pair ? `light-dark(${pair[0]}, ${pair[1]})` : 'var(--ink3)';
}
