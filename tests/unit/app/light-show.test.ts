import { expect, test } from 'vitest';
import { litAt } from '../../../src-renderer/app/use-light-show.ts';
import { employerId } from './builders.ts';

const ids = Array.from({ length: 108 }, (_, index) => employerId(`e-${String(index)}`));

test('everybody lights up once in a round', () => {
  const lit = new Set(ids.flatMap((_, step) => litAt(ids, step + 20)));
  expect(lit.size).toBe(ids.length);
});

test('from step to step one light comes and one goes', () => {
  const before = litAt(ids, 40);
  const now = litAt(ids, 41);
  expect(now.filter((id) => !before.includes(id))).toHaveLength(1);
  expect(before.filter((id) => !now.includes(id))).toHaveLength(1);
});

test('nobody lights up in an empty city, and a lone employer is lit once', () => {
  expect(litAt([], 5)).toEqual([]);
  expect(litAt(ids.slice(0, 1), 50)).toEqual([ids[0]]);
});
