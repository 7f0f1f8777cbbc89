import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GridPoint } from '../../../src-shared/domain/geo.ts';
import { findDistrictBorders } from '../../../tools/edition/map/district-borders.ts';
import { joinLines } from '../../../tools/edition/map/join-lines.ts';
import { depthInside, findLabelPoint } from '../../../tools/edition/map/label-point.ts';
import { areaOf, groupPolygons, openRing, type Ring } from '../../../tools/edition/map/rings.ts';

/** A square by its lower left corner and its side, metres. */
function square(east: number, north: number, side: number): Ring {
  return [
    [east, north],
    [east + side, north],
    [east + side, north + side],
    [east, north + side],
  ];
}

describe('rings', () => {
  test('lose their repeated end, points that follow upon themselves, and fractions of metres', () => {
    const ring: GridPoint[] = [
      [0, 0],
      [9.6, 0],
      [10.2, 0.4],
      [10, 10],
      [0, 0],
    ];
    expect(openRing(ring)).toEqual([
      [0, 0],
      [10, 0],
      [10, 10],
    ]);
  });

  test('become a polygon with holes, an island in a hole, and a neighbour', () => {
    const [outer, hole, island, neighbour] = [
      square(0, 0, 100),
      square(10, 10, 50),
      square(20, 20, 10),
      square(200, 0, 30),
    ];
    expect(groupPolygons([island, neighbour, hole, outer])).toEqual([[outer, hole], [neighbour], [island]]);
  });

  test('measure their area whichever way they turn', () => {
    expect([areaOf(square(0, 0, 10)), areaOf([...square(0, 0, 10)].reverse())]).toEqual([100, 100]);
  });
});

describe('lines', () => {
  test('join where two ends meet, turned around where needed', () => {
    const pieces: GridPoint[][] = [
      [
        [0, 0],
        [1, 0],
      ],
      [
        [3, 0],
        [2, 0],
      ],
      [
        [1, 0],
        [2, 0],
      ],
      [
        [9, 9],
        [8, 9],
      ],
    ];
    expect(joinLines(pieces)).toEqual([
      [
        [0, 0],
        [1, 0],
        [2, 0],
        [3, 0],
      ],
      [
        [9, 9],
        [8, 9],
      ],
    ]);
  });

  test('stay apart at a fork', () => {
    const pieces: GridPoint[][] = [
      [
        [0, 0],
        [1, 0],
      ],
      [
        [1, 0],
        [2, 1],
      ],
      [
        [1, 0],
        [2, -1],
      ],
    ];
    expect(joinLines(pieces)).toEqual(pieces);
  });

  test('close into a loop and end', () => {
    const pieces: GridPoint[][] = [
      [
        [0, 0],
        [5, 0],
      ],
      [
        [5, 0],
        [5, 5],
      ],
      [
        [5, 5],
        [0, 0],
      ],
    ];
    expect(joinLines(pieces)).toEqual([
      [
        [0, 0],
        [5, 0],
        [5, 5],
        [0, 0],
      ],
    ]);
  });

  test('keep every segment exactly once, however they were cut', () => {
    const point = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }));
    const piece = fc.array(point, { minLength: 2, maxLength: 5 });
    const segmentsOf = (lines: readonly (readonly GridPoint[])[]) =>
      lines
        .flatMap((line) =>
          line.slice(1).map((to, index) => [String(line[index]), String(to)].sort().join(' ')),
        )
        .sort();
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        expect(segmentsOf(joinLines(pieces))).toEqual(segmentsOf(pieces));
      }),
    );
  });
});

describe('district borders', () => {
  const [west, east] = [square(0, 0, 1000), square(1000, 0, 1000)];
  const outline: Ring = [
    [0, 0],
    [2000, 0],
    [2000, 1000],
    [0, 1000],
  ];

  test('hold the edge of two neighbours once, and nothing of the outline', () => {
    expect(findDistrictBorders([[west], [east]], [outline])).toEqual([
      [
        [1000, 0],
        [1000, 1000],
      ],
    ]);
  });

  test('are cut where only one neighbour has a corner, also when it lies a little beside the line', () => {
    const withCorner: Ring = [
      [1000, 0],
      [2000, 0],
      [2000, 1000],
      [1000, 1000],
      [1003, 400],
    ];
    expect(findDistrictBorders([[west], [withCorner]], [outline])).toEqual([
      [
        [1000, 0],
        [1003, 400],
        [1000, 1000],
      ],
    ]);
  });
});

describe('the place of a name', () => {
  test('is the middle of a square', () => {
    const [at] = [findLabelPoint([square(0, 0, 1000)])];
    expect(Math.hypot(at[0] - 500, at[1] - 500)).toBeLessThan(10);
  });

  test('lies well inside of a horseshoe, whose centre of gravity does not', () => {
    const horseshoe: Ring = [
      [0, 0],
      [900, 0],
      [900, 900],
      [600, 900],
      [600, 200],
      [300, 200],
      [300, 900],
      [0, 900],
    ];
    expect(depthInside([horseshoe], [450, 420])).toBeLessThan(0);
    expect(depthInside([horseshoe], findLabelPoint([horseshoe]))).toBeGreaterThan(140);
  });

  test('keeps away from a hole', () => {
    const polygon = [square(0, 0, 1000), square(300, 300, 400)];
    expect(depthInside(polygon, findLabelPoint(polygon))).toBeGreaterThan(145);
  });
});
