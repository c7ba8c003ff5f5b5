import type { ReactNode } from 'react';

export function Key({ children, bare }: { children: ReactNode; bare?: boolean }) {
  return (
    <kbd
      style={{
        font: "11px/16px 'Inter Variable', sans-serif",
        color: bare ? 'inherit' : 'var(--ink3)',
        border: bare ? 0 : '1px solid var(--line)',
        borderRadius: 4,
        padding: '0 5px',
        background: bare ? 'transparent' : 'var(--bg)',
        opacity: bare ? 0.8 : 1,
      }}
    >
      {children}
    </kbd>
  );
}
