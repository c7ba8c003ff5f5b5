import type { Settings } from '../ipc/types';

/** Sets the scheme as Mantine does, for a page without Mantine. Answers with the way to stop following the system's. */
export function followScheme(theme: Settings['theme']): () => void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const show = () => {
    const scheme = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
    document.documentElement.dataset.mantineColorScheme = scheme;
  };
  show();
  dark.addEventListener('change', show);
  return () => dark.removeEventListener('change', show);
}
