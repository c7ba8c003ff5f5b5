import { Anchor } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FieldError, Invoice } from '../../ipc/types';
import classes from './editor.module.css';
import { problemWords, whereToFix } from './problemWords';

/** What still keeps a draft from being issued, each with the place where it is mended. */
export function Problems({
  invoice,
}: {
  invoice: Pick<Invoice, 'problems' | 'client_id'> & Partial<Pick<Invoice, 'purpose'>>;
}) {
  const { t } = useTranslation();
  const words = t(invoice.purpose === 'quote' ? 'quotes.problems' : 'invoices.problems');
  if (invoice.problems.length === 0) {
    return (
      <div className={classes.ready}>
        <IconCircleCheck size={16} stroke={1.7} color="var(--green)" aria-hidden />
        {t(invoice.purpose === 'quote' ? 'quotes.ready' : 'invoices.ready')}
      </div>
    );
  }
  return (
    <section className={classes.problems} aria-label={words}>
      <b>{words}</b>
      <ul>
        {invoice.problems.map((problem) => (
          <li key={`${problem.field} ${problem.rule}`}>
            <IconAlertTriangle size={14} stroke={1.7} color="var(--amber)" aria-hidden />
            <span>{problemWords(problem, t)}</span>
            <Remedy problem={problem} invoice={invoice} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Remedy({ problem, invoice }: { problem: FieldError; invoice: Pick<Invoice, 'client_id'> }) {
  const { t } = useTranslation();
  switch (whereToFix(problem.field)) {
    case 'business':
      return (
        <Anchor component={Link} to="/settings" search={{ section: 'business' } as never}>
          {t('invoices.fixBusiness')}
        </Anchor>
      );
    case 'client':
      return (
        <Anchor component={Link} to="/clients" search={{ id: invoice.client_id } as never}>
          {t('invoices.fixClient')}
        </Anchor>
      );
    case 'here':
      return null;
  }
}
