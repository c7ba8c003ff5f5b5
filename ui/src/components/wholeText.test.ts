import { afterEach, expect, test } from 'vitest';
import { showWholeText } from './wholeText';

let stop: () => void = () => undefined;
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

/** Nothing is laid out here: the widths are told. */
function cell(html: string, wide: number, fits = 80): HTMLElement {
  document.body.innerHTML = html;
  const node = document.body.firstElementChild as HTMLElement;
  Object.defineProperty(node, 'scrollWidth', { value: wide });
  Object.defineProperty(node, 'clientWidth', { value: fits });
  return node;
}
const pointAt = (node: Element) => node.dispatchEvent(new Event('pointerover', { bubbles: true }));

test('what is cut shows its whole text, and follows when it changes', () => {
  stop = showWholeText(document);
  const node = cell('<div style="text-overflow: ellipsis"><b>1,000,000.00</b></div>', 120);
  pointAt(node.querySelector('b') as Element);
  expect(node.title).toBe('1,000,000.00');
  node.textContent = '2,000,000.00';
  pointAt(node);
  expect(node.title).toBe('2,000,000.00');
});

test('what is whole, or has words of its own, is left alone', () => {
  stop = showWholeText(document);
  const whole = cell('<div style="text-overflow: ellipsis">9.00</div>', 80);
  pointAt(whole);
  expect(whole.title).toBe('');
  const own = cell('<div style="text-overflow: ellipsis" title="Fri 20, 9:00">Build</div>', 120);
  pointAt(own);
  expect(own.title).toBe('Fri 20, 9:00');
});

test('a field that is too small for its figure says it', () => {
  stop = showWholeText(document);
  const field = cell('<input value="1,000,000.00">', 120);
  pointAt(field);
  expect(field.title).toBe('1,000,000.00');
});
