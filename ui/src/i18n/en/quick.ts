export const quick = {
  title: 'Quick start',
} as const;
