import { colorOf } from '../theme/palette';

export function Swatch({ color, size = 9 }: { color?: string | null; size?: number }) {
  return (
    <span
      aria-hidden
      style={{
        width: size,
        height: size,
        borderRadius: 3,
        background: color ? colorOf(color) : 'transparent',
        boxShadow: color ? undefined : 'inset 0 0 0 1.5px var(--line-strong)',
        flex: 'none',
        display: 'inline-block',
      }}
    />
  );
}
