/** The ring with a gap: time taken out of the day. */
export function Mark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden style={{ flex: 'none' }}>
      <path d="M10 2.5a7.5 7.5 0 1 0 7.5 7.5" fill="none" stroke="var(--accent)" strokeWidth="5" />
    </svg>
  );
}
