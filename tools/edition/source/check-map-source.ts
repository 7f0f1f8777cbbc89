import type { MapBounds } from '../../../src-shared/edition/check-entries.ts';
import { readFormatted } from '../../../src-shared/edition/check-head.ts';
import { checkTextsIn } from '../../../src-shared/edition/check-texts.ts';
import { MAX_MAP_SPAN_METRES } from '../../../src-shared/edition/limits.ts';
import { inFile, problem, type EditionProblem } from '../../../src-shared/edition/problem.ts';
import { namePath } from '../../../src-shared/edition/schema-problems.ts';
import { err, ok, type Result } from '../../../src-shared/result.ts';
import { extentOf } from '../map/extent.ts';
import { MapSource } from '../map/map-source.ts';
import { openRing } from '../map/rings.ts';

const FILE = 'map.json';

export interface SourceMap {
  readonly source: MapSource;
  readonly bounds: MapBounds;
}

/** Reads the map beside the tables and checks what building needs: real outlines, a sensible size, clean names. */
export function readMapSource(bytes: Uint8Array): Result<SourceMap, readonly EditionProblem[]> {
  const read = readFormatted(FILE, bytes, MapSource, { texts: false });
  if (!read.ok) return read;
  const source = read.value;
  const { layers, origin, earthRadius } = source;

  const problems: EditionProblem[] = [];
  const withRings = Object.entries(layers).flatMap(([layer, features]) =>
    features.map((feature, index) => ({ layer, index, feature })),
  );
  for (const { layer, index, feature } of withRings) {
    const name = 'name' in feature ? feature.name : null;
    const place = { file: FILE, row: index + 1, id: name, field: layer };
    for (const ring of 'rings' in feature ? feature.rings : []) {
      const found = openRing(ring).length;
      if (found < 3) problems.push(problem('RING_TOO_SHORT', place, { found }));
    }
    const { rings: _rings, lines: _lines, ...words } = { rings: null, lines: null, ...feature };
    problems.push(...checkTextsIn(words, place, (path) => `${layer}.${namePath(path)}`));
  }

  const extent = extentOf(
    withRings.flatMap(({ feature }) => {
      if ('at' in feature) return [feature.at];
      return ('rings' in feature ? feature.rings : feature.lines).flat();
    }),
  );
  const isTooWide = Math.max(extent[2] - extent[0], extent[3] - extent[1]) > MAX_MAP_SPAN_METRES;
  if (isTooWide) problems.push(problem('MAP_EXTENT_WRONG', { ...inFile(FILE), field: 'layers' }, {}));
  if (problems.length > 0) return err(problems);
  return ok({ source, bounds: { origin: { ...origin, earthRadiusMetres: earthRadius }, extent } });
}
