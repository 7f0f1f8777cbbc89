import { sha256Hex } from '../../src-main/catalogue/load-edition.ts';
import { EDITION_FILES, type EditionFile } from '../../src-shared/domain/edition.ts';
import { MapGeometry } from '../../src-shared/domain/map-geometry.ts';
import { checkMap } from '../../src-shared/edition/check-map.ts';
import { inFile, type EditionProblem } from '../../src-shared/edition/problem.ts';
import { MANIFEST_FILE } from '../../src-shared/edition/read-built.ts';
import { schemaProblems } from '../../src-shared/edition/schema-problems.ts';
import { err, ok, type Result } from '../../src-shared/result.ts';
import { buildMap } from './map/build-map.ts';
import type { SourceEdition } from './source/read-source.ts';

/** The files of a built edition by name; the same source gives the same bytes, on every computer and every day. */
export type BuiltFiles = ReadonlyMap<string, Uint8Array>;

/** Compact JSON with one entry a line, so that changes can be reviewed. */
function listToJson(list: readonly unknown[]): string {
  return list.length === 0 ? '[]' : `[\n${list.map((entry) => JSON.stringify(entry)).join(',\n')}\n]`;
}

function mapToJson(map: MapGeometry): string {
  const fields = Object.entries(map).map(([key, value]) => {
    const isFeatures = Array.isArray(value) && key !== 'extent';
    return `${JSON.stringify(key)}:${isFeatures ? listToJson(value) : JSON.stringify(value)}`;
  });
  return `{\n${fields.join(',\n')}\n}`;
}

/** Makes the files that a kiosk loads out of checked tables. Refuses a map whose drawing turns out to be impossible. */
export function buildEdition(source: SourceEdition): Result<BuiltFiles, readonly EditionProblem[]> {
  const map = MapGeometry.safeParse(buildMap(source.map));
  if (!map.success) return err(schemaProblems(map.error, null, inFile('map.json')));
  const mapProblems = checkMap('map.json', map.data);
  if (mapProblems.length > 0) return err(mapProblems);

  const texts: Readonly<Record<EditionFile, string>> = {
    'employers.json': listToJson(source.employers),
    'jobs.json': listToJson(source.jobs),
    'map.json': mapToJson(map.data),
    'NOTICE.md': source.notice.replace(/\r\n?/g, '\n').trimEnd(),
  };
  const files = new Map<string, Uint8Array>(
    EDITION_FILES.map((file) => [file, Buffer.from(`${texts[file]}\n`, 'utf8')]),
  );
  const facts = [...files].map(([file, bytes]) => [file, { bytes: bytes.length, sha256: sha256Hex(bytes) }]);
  const manifest = { ...source.head, files: Object.fromEntries(facts) as unknown };
  files.set(MANIFEST_FILE, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`, 'utf8'));
  return ok(files);
}
