import { Tooltip } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../components/useNow';
import side from '../../frame/Sidebar.module.css';
import classes from './capture.module.css';
import { useRecording } from './useCapture';

/** Whoever is recorded sees it, on every screen, and is one click from stopping it. */
export function CaptureIndicator() {
  const { t } = useTranslation();
  const { state, paused } = useRecording(useNow());
  if (!state?.is_on) return null;
  return (
    <Tooltip label={t('capture.indicatorHint')} position="right" openDelay={100} multiline w={220}>
      <Link
        to="/settings"
        search={{ section: 'capture' }}
        className={side.item}
        activeOptions={{ exact: true, includeSearch: true }}
      >
        <span className={classes.dot} data-paused={paused || undefined} />
        <span className={side.word}>{t(paused ? 'capture.indicatorPaused' : 'capture.indicator')}</span>
      </Link>
    </Tooltip>
  );
}
