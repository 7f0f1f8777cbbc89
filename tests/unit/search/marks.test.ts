import { expect, test } from 'vitest';
import { markedParts, type Marks } from '../../../src-renderer/search/marks.ts';
import { createSearchIndex } from '../../../src-renderer/search/search-index.ts';
import { anEmployer } from '../app/builders.ts';

const shown = (text: string, marks: Marks): string =>
  markedParts(text, marks)
    .map((part) => (part.isMarked ? `[${part.text}]` : part.text))
    .join('');

const index = createSearchIndex({
  employers: [
    anEmployer({
      id: 'goepel',
      name: 'GÖPEL electronic GmbH',
      shortName: 'GÖPEL',
      keywords: ['C++', 'Laseroptik'],
    }),
  ],
  jobs: [],
});

test.each([
  ['göpel', 'GÖPEL electronic GmbH', '[GÖPEL] electronic GmbH'],
  ['goe', 'GÖPEL electronic GmbH', '[GÖPEL] electronic GmbH'],
  ['gö', 'GÖPEL electronic GmbH', '[GÖ]PEL electronic GmbH'],
  ['electr', 'GÖPEL electronic GmbH', 'GÖPEL [electr]onic GmbH'],
  ['electrinic', 'GÖPEL electronic GmbH', 'GÖPEL [electronic] GmbH'],
  ['c++', 'C++, C', '[C++], C'],
  ['laser', 'Laseroptik', '[Laser]optik'],
  ['göpel', 'Musterweg 1', 'Musterweg 1'],
])('"%s" marks in "%s"', (query, text, marked) => {
  expect(shown(text, index.find(query).marks)).toBe(marked);
});

test('marking changes nothing of the text', () => {
  const text = 'Göpel, Weiß & Söhne (C#/.NET) – electronic';
  expect(
    markedParts(text, index.find('electronic göpel').marks)
      .map((part) => part.text)
      .join(''),
  ).toBe(text);
});
