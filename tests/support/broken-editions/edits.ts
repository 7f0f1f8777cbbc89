import {
  editJson,
  editRow,
  goodBuilt,
  goodTables,
  sealAgain,
  type EditionFiles,
  type JsonPath,
} from '../edition-tables.ts';

/** The good edition with one thing changed: a row of a table, a value of a JSON file. */
type Edit = () => EditionFiles;

export const employer =
  (row: number, cells: Readonly<Record<string, string>>): Edit =>
  () =>
    editRow(goodTables(), 'employers.csv', row, cells);
export const job =
  (row: number, cells: Readonly<Record<string, string>>): Edit =>
  () =>
    editRow(goodTables(), 'jobs.csv', row, cells);
export const head =
  (path: JsonPath, value: unknown): Edit =>
  () =>
    editJson(goodTables(), 'edition.json', path, value);
export const map =
  (path: JsonPath, value: unknown): Edit =>
  () =>
    editJson(goodTables(), 'map.json', path, value);
export const built =
  (file: string, path: JsonPath, value: unknown): Edit =>
  () =>
    sealAgain(editJson(goodBuilt(), file, path, value));
export const manifest =
  (path: JsonPath, value: unknown): Edit =>
  () =>
    editJson(goodBuilt(), 'edition.json', path, value);
