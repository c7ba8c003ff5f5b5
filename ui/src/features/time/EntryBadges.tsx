import { ActionIcon } from '@mantine/core';
import { IconAlertTriangle, IconArrowsDiff, IconLock } from '@tabler/icons-react';
import { useWords } from '../../i18n/useWords';
import type { Entry } from '../../ipc/types';
import { lockedWord } from './entries';

const ICON = { size: 14, stroke: 1.8 };

/** What is special about an entry: it overlaps, its clock was doubtful, it is billed. */
export function EntryBadges({ entry, onOverlap }: { entry: Entry; onOverlap?: () => void }) {
  const t = useWords();
  const doubtful = entry.findings.some((finding) => !finding.resolved);
  if (!entry.overlaps && !doubtful && entry.editable) return null;
  return (
    <span style={{ display: 'inline-flex', gap: 4, flex: 'none' }}>
      {entry.overlaps && (
        <Badge label={t('time.overlaps')} color="var(--amber)" onClick={onOverlap}>
          <IconArrowsDiff {...ICON} />
        </Badge>
      )}
      {doubtful && (
        <Badge label={t('time.doubtful')} color="var(--amber)">
          <IconAlertTriangle {...ICON} />
        </Badge>
      )}
      {!entry.editable && (
        <Badge label={t(lockedWord(entry), { number: entry.invoice_number ?? '' })} color="var(--ink3)">
          <IconLock {...ICON} />
        </Badge>
      )}
    </span>
  );
}

interface BadgeProps {
  label: string;
  color: string;
  /** Only where the badge does not stand inside a button. */
  onClick?: () => void;
  children: React.ReactNode;
}

/** Its words by the browser's own tip: a list has hundreds of these. */
function Badge({ label, color, onClick, children }: BadgeProps) {
  if (!onClick) {
    return (
      <span role="img" aria-label={label} title={label} style={{ color, display: 'inline-flex' }}>
        {children}
      </span>
    );
  }
  return (
    <ActionIcon size={20} variant="transparent" aria-label={label} title={label} onClick={onClick} style={{ color }}>
      {children}
    </ActionIcon>
  );
}
