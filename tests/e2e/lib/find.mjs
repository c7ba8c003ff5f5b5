// Where things are, said once for both drivers, by what a person or a screen reader sees: names, labels and words.
const quoted = (text) => (text.includes('"') ? `'${text}'` : `"${text}"`);
const CLICKABLE = '//*[self::button or self::a or self::label or @role="option" or @role="menuitem"]';

export const named = (name) => `${CLICKABLE}[normalize-space(.)=${quoted(name)} or @aria-label=${quoted(name)}]`;
export const startsWith = (words) => `${CLICKABLE}[starts-with(normalize-space(.), ${quoted(words)}) or starts-with(@aria-label, ${quoted(words)})]`;
export const option = (words) => `//*[@role="option"][starts-with(normalize-space(.), ${quoted(words)})]`;
export const field = (label) => `//input[@id=//label[starts-with(normalize-space(.), ${quoted(label)})]/@for]`;
export const checkbox = (name) => `//input[@type="checkbox"][@aria-label=${quoted(name)}]`;
export const inTable = (text) => `//td[normalize-space(.)=${quoted(text)}]`;
export const words = (text) => `//body//*[contains(normalize-space(.), ${quoted(text)})]`;
export const cell = (row, weekday) => `//button[@data-cell][starts-with(@aria-label, ${quoted(row)})][contains(@aria-label, ${quoted(weekday)})]`;
export const openCell = '//input[@data-editing]';
