export const edit = {
  saved: 'Saved',
  clear: 'Clear',
  open: 'Open {{name}}',
  actions: 'Actions for {{name}}',
  nothingFound: 'Nothing found',
  nothingThere: 'There are none yet',
  notHere: 'This is not in the list any more.',
  number_right: 'Check digits match.',
  number_unchecked: 'Not checked: no rule is known for this country.',
} as const;
