export const time = {
  title: 'Time',
} as const;
