/** What an empty list of choices says: that nothing was found, or that there is nothing to find yet. */
export const nothingWords = (data: readonly unknown[]) =>
  data.length === 0 ? 'edit.nothingThere' : 'edit.nothingFound';
