import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Papa from 'papaparse';
import { sha256Hex } from '../../src-main/catalogue/load-edition.ts';
import { EDITION_FILES } from '../../src-shared/domain/edition.ts';
import { MapSource } from '../../tools/edition/map/map-source.ts';
import { buildEdition } from '../../tools/edition/build-edition.ts';
import { readSourceEdition } from '../../tools/edition/source/read-source.ts';

/** The files of a folder of an edition by name; what the checks read. */
export type EditionFiles = ReadonlyMap<string, Uint8Array>;

// Every runner begins in the project's folder; not all of them know where a module lies.
export const SAMPLE_TABLES = resolve('editions/jena-sample');
export const SHIPPED_EDITION = resolve('resources/edition');

export function readFolder(folder: string): EditionFiles {
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
}

function makeTables(): EditionFiles {
  const files = readFolder(SAMPLE_TABLES);
  const { layers } = MapSource.parse(JSON.parse(textOf(files, 'map.json')));
  const few = Object.entries(layers).map(([layer, features]) => [layer, features.slice(0, 3)] as const);
  return editJson(files, 'map.json', ['layers'], Object.fromEntries(few));
}

function makeBuilt(): EditionFiles {
  const source = readSourceEdition(goodTables());
  if (!source.ok) throw new Error(`the sample tables have problems: ${JSON.stringify(source.error[0])}`);
  const built = buildEdition(source.value);
  if (!built.ok) throw new Error(`the sample tables cannot be built: ${JSON.stringify(built.error[0])}`);
  return built.value;
}

// Made once: nobody can change them, every edit below gives a new map of files.
let tables: EditionFiles | undefined;
let built: EditionFiles | undefined;

/** The sample edition's own tables, with a few features of each layer of its map: the whole map would make every test slow. */
export function goodTables(): EditionFiles {
  tables ??= makeTables();
  return tables;
}

/** {@link goodTables}, built. */
export function goodBuilt(): EditionFiles {
  built ??= makeBuilt();
  return built;
}

export function withFile(files: EditionFiles, name: string, content: string | Uint8Array): EditionFiles {
  return new Map([...files, [name, typeof content === 'string' ? Buffer.from(content, 'utf8') : content]]);
}

export function withoutFile(files: EditionFiles, name: string): EditionFiles {
  return new Map([...files].filter(([file]) => file !== name));
}

export function textOf(files: EditionFiles, name: string): string {
  return Buffer.from(files.get(name) ?? []).toString('utf8');
}

export function editText(files: EditionFiles, name: string, edit: (text: string) => string): EditionFiles {
  return withFile(files, name, edit(textOf(files, name)));
}

export type JsonPath = readonly (string | number)[];

/** Writes one value into a JSON file; `undefined` removes it. An empty path replaces everything. */
export function editJson(files: EditionFiles, name: string, path: JsonPath, value: unknown): EditionFiles {
  const root: { value: unknown } = { value: JSON.parse(textOf(files, name)) as unknown };
  const keys = ['value', ...path];
  const last = keys.at(-1) ?? 'value';
  let parent: unknown = root;
  for (const key of keys.slice(0, -1)) parent = partOf(parent, key);
  if (typeof parent !== 'object' || parent === null)
    throw new Error(`${name} has nothing at ${path.join('.')}`);
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else Reflect.set(parent, last, value);
  return withFile(files, name, JSON.stringify(root.value));
}

function partOf(value: unknown, key: string | number): unknown {
  if (typeof value !== 'object' || value === null) throw new Error(`there is no ${key} to edit`);
  const part: unknown = Reflect.get(value, key);
  return part;
}

/** Writes cells of a table's row; `row` counts as the spreadsheet does, the header is 1. */
export function editRow(
  files: EditionFiles,
  name: string,
  row: number,
  cells: Readonly<Record<string, string>>,
): EditionFiles {
  const { data } = Papa.parse<string[]>(textOf(files, name).trimEnd());
  for (const [column, cell] of Object.entries(cells)) {
    const line = data[row - 1];
    const index = data[0]?.indexOf(column) ?? -1;
    if (line === undefined || index < 0) throw new Error(`no row ${row} or column ${column} in ${name}`);
    line[index] = cell;
  }
  return withFile(files, name, Papa.unparse(data, { newline: '\n' }));
}

/** Makes the manifest fit the files again, as a wrong program would have built them. */
export function sealAgain(files: EditionFiles): EditionFiles {
  const facts = EDITION_FILES.flatMap((file) => {
    const bytes = files.get(file);
    return bytes === undefined ? [] : [[file, { bytes: bytes.length, sha256: sha256Hex(bytes) }] as const];
  });
  return editJson(files, 'edition.json', ['files'], Object.fromEntries(facts));
}
