import { useDisclosure, useLocalStorage } from '@mantine/hooks';
import { Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Palette } from '../actions/Palette';
import { ShortcutsSheet } from '../actions/ShortcutsSheet';
import { showWholeText } from '../components/wholeText';
import { TimerBar } from '../features/timer/TimerBar';
import classes from './Frame.module.css';
import { Sidebar } from './Sidebar';
import { useFrameActions } from './useFrameActions';

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
      <Palette />
      <ShortcutsSheet opened={sheet} onClose={close} />
    </div>
  );
}
