import { spotlight } from '@mantine/spotlight';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useKeyboard } from '../actions/keyboard';
import { useActions } from '../actions/registry';
import { useUndo } from '../components/useUndo';
import { ALL_SCREENS, NEW_THINGS, ROOMS } from './screens';

/** What works on every screen. */
export function useFrameActions(openSheet: () => void): void {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { undo, redo } = useUndo();
  useKeyboard();
  useActions([
    { id: 'palette', label: t('frame.palette'), keys: 'mod+k', scope: 'everywhere', run: spotlight.open, hidden: true },
    { id: 'undo', label: t('common.undo'), keys: 'mod+z', scope: 'everywhere', run: undo },
    { id: 'redo', label: t('frame.redo'), keys: 'mod+shift+z', scope: 'everywhere', run: redo },
    { id: 'shortcuts', label: t('frame.showShortcuts'), keys: '?', scope: 'everywhere', run: openSheet },
    ...ALL_SCREENS.map(({ to, label, key }) => ({
      id: `go ${label}`,
      label: t('frame.goTo', { screen: t(`frame.${label}`) }),
      keys: `g ${key}`,
      scope: 'everywhere' as const,
      run: () => void navigate({ to }),
    })),
    ...ROOMS.map(({ to, label }) => ({
      id: `go ${to}`,
      label: t('frame.goTo', { screen: t(label) }),
      scope: 'everywhere' as const,
      run: () => void navigate({ to }),
    })),
    ...NEW_THINGS.map(({ id, to, search, label }) => ({
      id,
      label: t(label),
      scope: 'everywhere' as const,
      run: () => void navigate({ to, search: search as never }),
    })),
  ]);
}
