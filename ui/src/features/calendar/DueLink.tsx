import { IconCheckbox, IconFileInvoice, IconFlag } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat';
import type { DueOn } from '../../ipc/types';

export const DUE_ICONS = { milestone: IconFlag, invoice: IconFileInvoice, task: IconCheckbox } as const;

/** Leads to what is due, where it lives. */
export function DueLink({ due, ...rest }: { due: DueOn } & Omit<ComponentProps<'a'>, 'href'>) {
  if (due.kind === 'invoice') return <Link {...rest} to="/invoices/$id" params={{ id: due.id }} />;
  if (due.kind === 'milestone')
    return <Link {...rest} to="/projects" search={{ id: due.project_id, milestone: due.id } as never} />;
  return <Link {...rest} to="/tasks" search={{ id: due.id } as never} />;
}

/** "Milestone: Beta · Globex › App · overdue". */
export function useDueWords(): (due: DueOn) => { words: string; late: boolean } {
  const { t } = useTranslation();
  const format = useFormat();
  return (due) => {
    const late = due.on < format.today();
    const said = t(`calendar.due_${due.kind}`, { name: due.name });
    return { late, words: [said, due.of, late ? t('calendar.late') : undefined].filter(Boolean).join(' · ') };
  };
}
