import i18next from 'i18next';
import { describe, expect, test } from 'vitest';
import { initI18n } from '../../i18n';
import { problemWords } from './problemWords';

initI18n('en');

const problem = {
  field: 'lines[2].description',
  rule: 'no_glyph',
  message: 'holds “日” (U+65E5), “本” (U+672C), which the font of the paper cannot draw: write it otherwise',
};

describe('signs that the paper cannot draw', () => {
  test('are named with their place in both languages', () => {
    expect(problemWords(problem, i18next.getFixedT('en'))).toContain('“日” (U+65E5), “本” (U+672C)');
    expect(problemWords(problem, i18next.getFixedT('en'))).toContain('The description holds');
    expect(problemWords(problem, i18next.getFixedT('en'))).toContain('3');
    expect(problemWords(problem, i18next.getFixedT('de'))).toContain('Die Beschreibung enthält “日”');
  });
});
