import type { GridPoint } from '../../../src-shared/domain/geo.ts';

export type Line = readonly GridPoint[];

const keyOf = (point: GridPoint): string => `${point[0]},${point[1]}`;

/** The key of one end of a line; a line without points is a bug of the caller. */
function endKey(line: Line, end: 'first' | 'last'): string {
  const point = end === 'first' ? line[0] : line.at(-1);
  if (point === undefined) throw new Error('a line without points cannot be joined');
  return keyOf(point);
}

/**
 * Joins pieces that touch with their ends, so that labels and dashes run through. Only where exactly two ends meet: at a
 * fork nobody can say which piece goes on. Pieces may be turned around. The result does not depend on chance, only on the
 * order of the pieces.
 */
export function joinLines(pieces: readonly Line[]): readonly Line[] {
  const endsAt = new Map<string, number[]>();
  pieces.forEach((piece, index) => {
    for (const end of ['first', 'last'] as const) {
      const key = endKey(piece, end);
      endsAt.set(key, [...(endsAt.get(key) ?? []), index]);
    }
  });

  const used = new Set<number>();
  /** The piece that goes on from a point, turned so that it begins there; `null` at a free end or a fork. */
  const takeNext = (key: string): Line | null => {
    const meeting = endsAt.get(key) ?? [];
    if (meeting.length !== 2) return null;
    const index = meeting.find((candidate) => !used.has(candidate));
    const piece = index === undefined ? undefined : pieces[index];
    if (index === undefined || piece === undefined) return null;
    used.add(index);
    return endKey(piece, 'first') === key ? piece : [...piece].reverse();
  };
  const extend = (line: Line): Line => {
    let joined = line;
    for (;;) {
      const next = takeNext(endKey(joined, 'last'));
      if (next === null) return joined;
      joined = [...joined, ...next.slice(1)];
    }
  };

  const joined: Line[] = [];
  pieces.forEach((piece, index) => {
    if (used.has(index)) return;
    used.add(index);
    const forwards = extend(piece);
    const isLoop = endKey(forwards, 'first') === endKey(forwards, 'last');
    joined.push(isLoop ? forwards : [...extend([...forwards].reverse())].reverse());
  });
  return joined;
}
