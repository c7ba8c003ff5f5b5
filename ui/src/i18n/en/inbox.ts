export const inbox = {
  title: 'Inbox',
  empty: 'Nothing needs you.',
  emptyHint: 'Overdue invoices and tasks, overlapping time, absences and doubtful clocks appear here.',
} as const;
