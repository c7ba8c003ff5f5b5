export const timer = {
  title: 'Timer',
} as const;
