import type { ProblemTexts } from './problem-texts.ts';

const orDelete = 'or leave the cell empty when it is not known';
const meant = (nearest: string | null): string => (nearest === null ? '' : `did you mean "${nearest}"? `);

/** English words for every problem; see `problem-texts.ts`. */
export const problemTextsEn: ProblemTexts = {
  FOLDER_UNREADABLE: () => [
    'the folder does not exist or cannot be opened',
    'check its name, and whether the stick is plugged in',
  ],
  NOT_AN_EDITION: () => [
    'the folder holds neither the tables of an edition nor a built edition',
    'choose the folder in which edition.json lies beside employers.csv (tables) or employers.json (built)',
  ],
  FILE_MISSING: () => ['the file is missing', 'put it into the folder; its name must be exactly this'],
  FILE_EMPTY: () => ['the file is empty', 'save it again, or copy it again from the original'],
  FILE_TOO_LARGE: ({ megabytes, limitMegabytes }) => [
    `the file has ${megabytes} MB, more than the ${limitMegabytes} MB that are allowed`,
    'check whether it is the right file; delete empty rows and columns at its end',
  ],
  FILE_UNEXPECTED: () => [
    'this file does not belong into a built edition',
    'remove it, or build the edition again into an empty folder',
  ],
  FILE_NOT_PLAIN: () => [
    'this is a folder, a shortcut or a link, not a file',
    'put the file itself here; links are never followed',
  ],
  FILE_UNREADABLE: () => [
    'the file cannot be read',
    'close it in other programs, check its permissions, or copy it again',
  ],
  FILE_CHANGED: ({ expectedBytes, foundBytes }) => [
    expectedBytes === foundBytes
      ? 'the file has as many bytes as when it was built, but not the same ones'
      : `the file has ${foundBytes} bytes; when it was built, it had ${expectedBytes}`,
    'copy the edition again; changes belong into the tables, then build it again',
  ],
  ENCODING_UTF16: () => [
    'the file is saved as "Unicode text" (UTF-16)',
    'save it in the spreadsheet as "CSV UTF-8 (comma delimited)"',
  ],
  ENCODING_NOT_UTF8: () => [
    'from here on letters such as ä, ö, ü cannot be read: the file is not saved as UTF-8',
    'save it in the spreadsheet as "CSV UTF-8 (comma delimited)", not as plain "CSV"',
  ],
  LETTERS_DAMAGED: ({ snippet }) => [
    `letters are damaged: "${snippet}"`,
    'type this text again; when it happens everywhere, open the file as UTF-8 and save it as "CSV UTF-8"',
  ],
  JSON_BROKEN: ({ line }) => [
    `the file cannot be read as JSON${line === null ? '' : `; reading stops in line ${line}`}`,
    'look there for a missing comma, quotation mark or bracket, or copy the file again',
  ],
  FORMAT_NEWER: ({ found, known }) => [
    `the edition has format ${found}, this program knows formats up to ${known}`,
    'update the kiosk program, or build the edition with the older one',
  ],
  COLUMN_MISSING: ({ column }) => [
    `the column "${column}" is missing`,
    'add it to the first row; the README beside the tables says what it holds',
  ],
  COLUMN_UNKNOWN: ({ column, nearest }) => [
    `there is no column "${column}"`,
    `${meant(nearest)}rename it in the first row, or delete the column`,
  ],
  COLUMN_DOUBLE: ({ column }) => [`the column "${column}" stands there twice`, 'delete one of the two'],
  CELL_COUNT_WRONG: ({ expected, found }) => [
    `the row has ${found} cells, the first row has ${expected}`,
    'put a text that holds a comma into quotation marks, and give empty cells their comma too',
  ],
  QUOTES_BROKEN: () => [
    'a quotation mark is opened and not closed, or stands in the middle of a cell',
    'close it; a quotation mark inside of a text is written twice',
  ],
  TABLE_EMPTY: () => ['there is not a single entry', 'fill in at least one row'],
  TOO_MANY_ROWS: ({ found, limit }) => [
    `there are ${found} entries, at most ${limit} are allowed`,
    'check whether it is the right file, and split the edition if it is',
  ],
  FIELD_MISSING: () => ['a value is missing', 'fill it in; this one is always needed'],
  FIELD_INVALID: ({ expected }) => [
    'the value has the wrong form',
    `compare it with another entry or with the README (expected: ${expected})`,
  ],
  LANGUAGE_MISSING: ({ missing }) => [
    `the text stands in one language only; ${missing === 'de' ? 'German (de)' : 'English (en)'} is missing`,
    `add it as "${missing}"`,
  ],
  TEXT_TOO_LONG: ({ limit, found }) => [
    `the text has ${found} characters, at most ${limit} fit`,
    'shorten it',
  ],
  MARKUP: ({ snippet }) => [
    `the text holds HTML or a script: "${snippet}"`,
    'write plain text without < and >, and without addresses that begin with javascript:',
  ],
  CONTROL_CHARACTER: ({ codePoint, isLineBreak }) =>
    isLineBreak
      ? ['there is a line break inside of the text', 'write the text in one line']
      : [`the text holds an invisible character (${codePoint})`, 'delete the text and type it again'],
  ID_INVALID: ({ value, suggestion }) => [
    `"${value}" cannot be an id`,
    `use small letters a–z, digits and single hyphens${suggestion === null ? '' : `, for example "${suggestion}"`}`,
  ],
  ID_DOUBLE: ({ value, firstRow, isTable }) => [
    `the id "${value}" is already used in ${isTable ? 'row' : 'entry'} ${firstRow}`,
    'delete one of the two, or give one of them another id',
  ],
  VALUE_UNKNOWN: ({ value, nearest, allowed }) => [
    `"${value}" is not allowed here`,
    `${meant(nearest)}choose one of: ${allowed.join(', ')}`,
  ],
  NUMBER_INVALID: ({ value }) => [
    `"${value}" is not a number`,
    `write digits only, with a point for decimals (as 11.5863), ${orDelete}`,
  ],
  NUMBER_OUT_OF_RANGE: ({ value, limit, isTooSmall }) => [
    `${value} is too ${isTooSmall ? 'small' : 'large'}; the ${isTooSmall ? 'smallest' : 'largest'} possible value is ${limit}`,
    `correct the number, ${orDelete}`,
  ],
  DECIMAL_COMMA: ({ value, suggestion }) => [
    `"${value}" has a comma for the decimals`,
    `write it with a point: ${suggestion}`,
  ],
  DATE_INVALID: ({ value, suggestion }) => [
    `"${value}" is not a date`,
    suggestion === null
      ? 'write year-month-day, as 2026-08-19, or only the year for a job of which no more is known'
      : `write it as ${suggestion}`,
  ],
  DATE_IN_FUTURE: ({ value, editionDate }) => [
    `${value} lies after the day of the edition (${editionDate})`,
    'correct the date here, or the "date" in edition.json',
  ],
  POSTCODE_INVALID: ({ value, suggestion }) => [
    `"${value}" is not a German postcode`,
    suggestion === null
      ? `write five digits, as 07743, ${orDelete}`
      : `the spreadsheet has dropped the zero at its beginning: write ${suggestion} (format the column as text)`,
  ],
  WEBSITE_INVALID: ({ value, suggestion }) => [
    `"${value}" is not a website as it is written here`,
    suggestion === null
      ? `write the domain only, as example.org, without spaces and without https://, ${orDelete}`
      : `write it without https:// and without a slash at its end: ${suggestion}`,
  ],
  COORDINATE_ALONE: ({ missing }) => [
    `one coordinate stands alone; "${missing}" is missing`,
    'fill in both lon and lat, or empty both',
  ],
  COORDINATES_MISSING: ({ precision }) => [
    `precision is "${precision}", but there are no coordinates`,
    'fill in lon and lat, or set precision to "none": then the employer has no pin',
  ],
  PRECISION_MISSING: () => [
    'there are coordinates, but how exact they are is not said',
    'set precision to address (that house), street (somewhere in that street) or area (near it)',
  ],
  COORDINATES_OUTSIDE: ({ lon, lat }) => [
    `longitude ${lon}, latitude ${lat} lies outside of the map`,
    'check both numbers; Jena lies near longitude 11.59, latitude 50.93',
  ],
  COORDINATES_SWAPPED: ({ lon, lat }) => [
    `longitude and latitude are swapped (lon ${lon}, lat ${lat})`,
    `write ${lat} into lon and ${lon} into lat`,
  ],
  EMPLOYER_UNKNOWN: ({ value, nearest }) => [
    `the employer "${value}" is not among the employers of this edition`,
    `${meant(nearest)}check the spelling, or add the employer first`,
  ],
  RING_TOO_SHORT: ({ found }) => [
    `an outline has only ${found} points, an area needs three`,
    'delete this outline, or take the map from its original again',
  ],
  LINE_TOO_SHORT: ({ found }) => [
    `a line has only ${found} points, it needs two`,
    'delete this line, or take the map from its original again',
  ],
  MAP_EXTENT_WRONG: () => [
    'the map has no sensible extent: it is turned over, empty, wider than 100 km, or not in metres',
    'take the map from its original again; origin and extent must be those of the data',
  ],
  MAP_POINT_OUTSIDE: ({ east, north }) => [
    `a point (${east} m east, ${north} m north) lies outside of the extent that the map names`,
    'correct the point, or take the map from its original again',
  ],
};
