import { useDisclosure, useLocalStorage } from '@mantine/hooks';
import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { showWholeText } from '../components/wholeText';
import { TimerBar } from '../features/timer/TimerBar';
import classes from './Frame.module.css';
import { Sidebar } from './Sidebar';
import { useFrameActions } from './useFrameActions';

// What nobody sees before asking for it is read after the first paint.
const Palette = lazy(() => import('../actions/Palette'));
const AwayPrompt = lazy(() => import('../features/away/AwayPrompt'));
const ShortcutsSheet = lazy(() => import('../actions/ShortcutsSheet'));

/** Sidebar at the left, timer bar on top, one screen in the middle. */
export function Frame() {
  const [collapsed, setCollapsed] = useLocalStorage({
    key: 'stint.sidebar.collapsed',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const [sheet, { open, close }] = useDisclosure(false);
  useFrameActions(open);
  useEffect(() => showWholeText(document), []);
  return (
    <div className={classes.frame} data-collapsed={collapsed || undefined}>
      <Sidebar collapsed={collapsed} onToggle={() => setCollapsed(!collapsed)} />
      <div className={classes.bar}>
        <TimerBar />
      </div>
      <main className={classes.main} id="main">
        <Outlet />
      </main>
      <Suspense>
        <Palette />
        <AwayPrompt />
        <ShortcutsSheet opened={sheet} onClose={close} />
      </Suspense>
    </div>
  );
}
