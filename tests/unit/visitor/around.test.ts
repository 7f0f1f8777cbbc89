import { expect, test } from 'vitest';
import type { GridPoint } from '../../../src-shared/domain/geo.ts';
import { employersAround, metresTo } from '../../../src-renderer/visitor/around.ts';
import { anEmployer } from '../app/builders.ts';

const position = (precision: string) => ({ lon: 11.58, lat: 50.92, precision });
const point = (at: GridPoint) => ({ at, lines: [], rings: [] });
const square: readonly GridPoint[] = [
  [0, 0],
  [1000, 0],
  [1000, 1000],
  [0, 1000],
];
const district = { at: [500, 500] as const, lines: [], rings: [square] };
const street = {
  at: [0, 0] as const,
  lines: [
    [
      [0, 0],
      [100, 0],
    ] as const,
  ],
  rings: [],
};

test('a point is measured to, a street along its whole course, a district from its edge', () => {
  expect(metresTo(point([0, 0]), [30, 40])).toBe(50);
  expect(metresTo(street, [60, 25])).toBe(25);
  expect(metresTo(street, [103, 4])).toBe(5);
  expect(metresTo(district, [500, 900])).toBe(0);
  expect(metresTo(district, [1300, 500])).toBe(300);
});

test('a hole in a district is not the district', () => {
  const hole: readonly GridPoint[] = [
    [400, 400],
    [600, 400],
    [600, 600],
    [400, 600],
  ];
  expect(metresTo({ ...district, rings: [square, hole] }, [500, 500])).toBe(100);
});

test('the nearest stands first, and only a known house is told in minutes', () => {
  const at: Readonly<Record<string, GridPoint>> = {
    far: [700, 0],
    house: [243, 0],
    street: [251, 0],
    area: [20, 0],
  };
  const employers = [
    anEmployer({ id: 'far', position: position('address') }),
    anEmployer({ id: 'house', position: position('address') }),
    anEmployer({ id: 'street', position: position('street') }),
    anEmployer({ id: 'area', position: position('area') }),
    anEmployer({ id: 'nowhere', position: null }),
  ];
  const { neighbours, isFar } = employersAround(point([0, 0]), employers, (id) => at[id]);
  expect(isFar).toBe(false);
  expect(neighbours.map(({ employer, metres, walkMinutes }) => [employer.id, metres, walkMinutes])).toEqual([
    ['area', 100, null],
    ['house', 240, 4],
    ['street', 300, null],
    ['far', 700, 12],
  ]);
});

test('when nobody is near, the nearest are shown and it is said', () => {
  const employers = Array.from({ length: 9 }, (_, n) =>
    anEmployer({ id: `e${String(n)}`, position: position('address') }),
  );
  const { neighbours, isFar } = employersAround(point([0, 0]), employers, () => [5000, 0]);
  expect(isFar).toBe(true);
  expect(neighbours).toHaveLength(5);
});
