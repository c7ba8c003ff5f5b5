export const edit = {
  saved: 'Saved',
  clear: 'Clear',
  open: 'Open {{name}}',
  actions: 'Actions for {{name}}',
  notHere: 'This is not in the list any more.',
} as const;
