import { expect, test } from 'vitest';
import { figureWidth } from './figureWidth';

test('a column grows with its longest figure and never falls below its least', () => {
  expect(figureWidth([], 62)).toBe(62);
  expect(figureWidth(['1.00', '14.75'], 62)).toBe(62);
  // 12 signs of 7.4 px are 88.8 px, and 22 px lie around them.
  expect(figureWidth(['1.00', '1,000,000.00'], 80)).toBe(111);
});
