import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EditText } from '../../components/edit/EditText';
import table from '../../components/table.module.css';
import { showDone } from '../../components/toasts';
import { useUndo } from '../../components/useUndo';
import { useFormat } from '../../format/useFormat';
import type { Section } from '../../ipc/types';
import { SectionChoice } from '../quotes/SectionChoice';
import classes from './editor.module.css';
import { Grip } from './Grip';
import { useLineDesk } from './lineDesk';
import { stepKeys } from './useOrder';

interface Props {
  section: Section;
  /** Its lines may be offered as a choice. */
  quote?: boolean;
  onMove: (by: -1 | 1) => void;
}

/** A heading with the sum of the lines under it. */
export function DraftSection({ section, quote, onMove }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { undo } = useUndo();
  const { rename, removeHeading, pauseMs } = useLineDesk();
  const sortable = useSortable({ id: section.id });
  const { title: name, id } = section;
  return (
    <tr
      ref={sortable.setNodeRef}
      onKeyDown={stepKeys(onMove)}
      className={classes.section}
      data-dragging={sortable.isDragging || undefined}
      style={{ transform: CSS.Translate.toString(sortable.transform), transition: sortable.transition }}
    >
      <td style={{ padding: 0 }}>
        <Grip sortable={sortable} name={name} />
      </td>
      <td colSpan={quote ? 3 : 5} style={{ padding: 0 }}>
        <EditText
          label={t('invoices.headingOf', { name })}
          value={name}
          pauseMs={pauseMs}
          check={(text) => (text === '' ? t('rules.required') : null)}
          onSave={(title) => rename(id, title)}
        />
      </td>
      {quote && (
        <td colSpan={2} style={{ padding: 0 }}>
          <SectionChoice section={section} />
        </td>
      )}
      <td className={table.num}>{format.amount(section.amount)}</td>
      <td style={{ padding: 0 }}>
        <ActionIcon
          size={24}
          aria-label={t('invoices.deleteLine', { name })}
          onClick={() =>
            void removeHeading(id).then(
              () => showDone(t('invoices.headingDeleted'), undo),
              () => undefined,
            )
          }
        >
          <IconX size={13} stroke={1.6} />
        </ActionIcon>
      </td>
    </tr>
  );
}
