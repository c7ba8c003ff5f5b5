export const edit = {
  saved: 'Saved',
  clear: 'Clear',
  open: 'Open {{name}}',
  actions: 'Actions for {{name}}',
  nothingFound: 'Nothing found',
  nothingThere: 'There are none yet',
  notHere: 'This is not in the list any more.',
} as const;
