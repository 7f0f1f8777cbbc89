import { err, ok, type Result } from '../result.ts';
import { inFile, problem, type EditionProblem } from './problem.ts';

// Node and every browser have it, but the types of this folder know neither of them.
declare const TextDecoder: new (
  label: string,
  options?: { readonly fatal?: boolean },
) => { decode(bytes: Uint8Array): string };

const BYTE_ORDER_MARK = '\uFEFF';
const REPLACEMENT = '\uFFFD';

function hasUtf16Mark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** A file of Latin letters in UTF-16 has a zero in every second byte; UTF-8 text has none at all. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 200);
  return sample.length >= 4 && sample.filter((byte) => byte === 0).length >= sample.length / 3;
}

/**
 * The text of a file that must be UTF-8, without a byte order mark. Refuses UTF-16 and anything else that is not UTF-8; the
 * problem names the line of the first wrong letter.
 */
export function readText(file: string, bytes: Uint8Array): Result<string, EditionProblem> {
  if (bytes.length === 0) return err(problem('FILE_EMPTY', inFile(file), {}));
  if (hasUtf16Mark(bytes) || looksLikeUtf16(bytes)) return err(problem('ENCODING_UTF16', inFile(file), {}));
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const readable = new TextDecoder('utf-8').decode(bytes);
    const line = readable.slice(0, readable.indexOf(REPLACEMENT)).split('\n').length;
    return err(problem('ENCODING_NOT_UTF8', { ...inFile(file), row: line }, {}));
  }
  const withoutMark = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  if (withoutMark.trim() === '') return err(problem('FILE_EMPTY', inFile(file), {}));
  return ok(withoutMark);
}

/** The value of a JSON file. The problem names the line as far as the JavaScript engine tells it. */
export function readJson(file: string, bytes: Uint8Array): Result<unknown, EditionProblem> {
  const text = readText(file, bytes);
  if (!text.ok) return text;
  try {
    const value: unknown = JSON.parse(text.value);
    return ok(value);
  } catch (error) {
    return err(problem('JSON_BROKEN', inFile(file), { line: lineOfError(text.value, error) }));
  }
}

/** V8 says "… at position 1234" (older) or "… at position 1234 (line 5 column 6)"; at a file's end it says neither. */
function lineOfError(text: string, error: unknown): number | null {
  const message = error instanceof Error ? error.message : '';
  if (/end of JSON/i.test(message)) return text.trimEnd().split('\n').length;
  const position = /at position (\d+)/.exec(message)?.[1];
  return position === undefined ? null : text.slice(0, Number(position)).split('\n').length;
}
