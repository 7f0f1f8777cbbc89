import { constants } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { BYTES_PER_MEGABYTE, MAX_FILE_BYTES } from '../../src-shared/edition/limits.ts';
import { inFile, problem, type EditionProblem } from '../../src-shared/edition/problem.ts';
import { err, ok, type Result } from '../../src-shared/result.ts';

/** What operating systems leave on sticks without being asked. Never read, never a reason to refuse an edition. */
const LITTER =
  /^(\.DS_Store|\._.*|\.Spotlight-.*|\.Trashes|\.Trash-\d+|\.fseventsd|Thumbs\.db|desktop\.ini|System Volume Information|\$RECYCLE\.BIN|lost\+found)$/i;

export interface FolderContent {
  /** The wanted files that could be read, by name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly problems: readonly EditionProblem[];
}

/** The names in a folder, without the system's litter. */
export async function listEditionFolder(folder: string): Promise<Result<readonly string[], EditionProblem>> {
  try {
    const names = await readdir(folder);
    return ok(names.filter((name) => !LITTER.test(name)).sort());
  } catch {
    return err(problem('FOLDER_UNREADABLE', inFile(folder), {}));
  }
}

/**
 * Reads the wanted files of a folder and nothing else. Links are never followed, folders and devices never opened, and no
 * file is read beyond {@link MAX_FILE_BYTES}. With `refuseOthers`, any other file is a problem.
 */
export async function readEditionFolder(
  folder: string,
  wanted: readonly string[],
  { refuseOthers }: { readonly refuseOthers: boolean },
): Promise<FolderContent> {
  const names = await listEditionFolder(folder);
  if (!names.ok) return { files: new Map(), problems: [names.error] };
  const problems: EditionProblem[] = [];
  const files = new Map<string, Uint8Array>();
  for (const name of names.value) {
    if (!wanted.includes(name)) {
      if (refuseOthers) problems.push(problem('FILE_UNEXPECTED', inFile(name), {}));
      continue;
    }
    const bytes = await readPlainFile(folder, name);
    if (bytes.ok) files.set(name, bytes.value);
    else problems.push(bytes.error);
  }
  return { files, problems };
}

async function readPlainFile(folder: string, name: string): Promise<Result<Uint8Array, EditionProblem>> {
  const path = join(folder, name);
  try {
    // Asked before opening: a pipe would let `open` wait for ever.
    if (!(await lstat(path)).isFile()) return err(problem('FILE_NOT_PLAIN', inFile(name), {}));
    // Windows has no O_NOFOLLOW; there the question above must do.
    const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      const { size } = await file.stat();
      if (size > MAX_FILE_BYTES) return err(tooLarge(name, size));
      return ok(await file.readFile());
    } finally {
      await file.close();
    }
  } catch {
    return err(problem('FILE_UNREADABLE', inFile(name), {}));
  }
}

function tooLarge(name: string, bytes: number): EditionProblem {
  return problem('FILE_TOO_LARGE', inFile(name), {
    megabytes: Math.ceil(bytes / BYTES_PER_MEGABYTE),
    limitMegabytes: MAX_FILE_BYTES / BYTES_PER_MEGABYTE,
  });
}

/** A file that is there but was refused is not missing as well. */
export function withFolderProblems(
  folderProblems: readonly EditionProblem[],
  others: readonly EditionProblem[],
): readonly EditionProblem[] {
  const refused = new Set(folderProblems.map(({ file }) => file));
  return [
    ...folderProblems,
    ...others.filter(({ code, file }) => code !== 'FILE_MISSING' || !refused.has(file)),
  ];
}
