import { colorOf } from '../theme/palette';

export function Swatch({ color, size = 9 }: { color?: string | null; size?: number }) {
  return (
    <span
      aria-hidden
      style={{
        width: size,
        height: size,
        borderRadius: 3,
        background: colorOf(color),
        flex: 'none',
        display: 'inline-block',
      }}
    />
  );
}
