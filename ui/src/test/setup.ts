import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
import { initI18n } from '../i18n';

initI18n('en');
// A busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 45_000 });
afterEach(cleanup);

// What happy-dom lacks, or answers by a layout that it does not have.
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
);
Object.defineProperty(window, 'matchMedia', {
  value: (query: string) => ({
    matches: false,
    media: query,
    addEventListener() {},
    removeEventListener() {},
    addListener() {},
    removeListener() {},
  }),
});
Object.defineProperty(document, 'fonts', { value: { addEventListener() {}, removeEventListener() {} } });
Element.prototype.scrollIntoView = () => {};
Element.prototype.scrollTo = () => {};
window.scrollTo = () => {};
for (const [row, name, cells] of [
  [HTMLTableSectionElement, 'rows', 'tr'],
  [HTMLTableRowElement, 'cells', 'td, th'],
] as const)
  Object.defineProperty(row.prototype, name, {
    get(this: Element) {
      return this.querySelectorAll(cells);
    },
  });
// Without a layout a virtual list would believe that nothing is in sight.
for (const name of ['offsetHeight', 'clientHeight'])
  Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => 600 });
for (const name of ['offsetWidth', 'clientWidth'])
  Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => 1000 });
