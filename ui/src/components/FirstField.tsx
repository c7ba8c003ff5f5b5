import { type ReactNode, useEffect, useRef } from 'react';

const FIELD = ['input:not([type=hidden]):not(:disabled)', 'textarea:not(:disabled)'].join();

/**
 * Puts the cursor into the first field of a drawer or dialog, also when the field arrives after the frame around it.
 * Another part may ask for it with `data-autofocus`.
 */
export function FirstField({ children }: { children: ReactNode }) {
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const node = body.current;
    if (!node) return;
    const reach = () => {
      const field = node.querySelector<HTMLElement>('[data-autofocus]') ?? node.querySelector<HTMLElement>(FIELD);
      if (!field) return false;
      // The focus trap around it looks a moment later, and would otherwise take the close button.
      field.setAttribute('data-autofocus', 'true');
      field.focus({ preventScroll: true });
      return true;
    };
    if (reach()) return;
    const watch = new MutationObserver(() => {
      if (node.contains(document.activeElement) || reach()) watch.disconnect();
    });
    watch.observe(node, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, []);
  return <div ref={body}>{children}</div>;
}
