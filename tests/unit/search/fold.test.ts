import { expect, test } from 'vitest';
import { spellings, withoutMarks, wordsOf } from '../../../src-renderer/search/fold.ts';

test('a name with umlauts is known under every way to type it', () => {
  expect(spellings('Göpel')).toEqual(['gopel', 'goepel']);
  expect(spellings('Weiß')).toEqual(['weiss']);
  expect(spellings('Goethe')).toEqual(['goethe', 'gothe']);
});

test('decomposed umlauts are the same as composed ones', () => {
  expect(spellings('Go\u0308pel')).toEqual(spellings('Göpel'));
  expect(withoutMarks('Go\u0308pel')).toBe('gopel');
});

test('signs that are names are kept, other signs part words', () => {
  expect(wordsOf('C++/C# und .NET, Node.js (m/w/d)')).toEqual([
    'cplusplus',
    'csharp',
    'dotnet',
    'node',
    'js',
  ]);
});
