import { chmod, mkdir, mkdtemp, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { listEditionFolder } from '../../src-main/catalogue/read-edition-folder.ts';
import { inFile, problem, type EditionProblem } from '../../src-shared/edition/problem.ts';
import { BUILT_FILES } from '../../src-shared/edition/read-built.ts';
import { err, ok, type Result } from '../../src-shared/result.ts';
import type { BuiltFiles } from './build-edition.ts';

/**
 * Writes a folder so that it is either the old one or the new one, never a mixture: into a temporary folder beside it, flushed,
 * then by renaming. Refuses to replace a folder that holds anything but an edition: somebody may have named the wrong one.
 */
export async function replaceEditionFolder(
  folder: string,
  files: BuiltFiles,
): Promise<Result<string, readonly EditionProblem[]>> {
  const target = resolve(folder);
  const present = await listEditionFolder(target);
  const strangers = present.ok ? present.value.filter((name) => !BUILT_FILES.includes(name)) : [];
  if (strangers.length > 0)
    return err(strangers.map((name) => problem('FILE_UNEXPECTED', inFile(join(folder, name)), {})));

  await mkdir(dirname(target), { recursive: true });
  const fresh = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
  try {
    for (const [name, bytes] of files) await writeFlushed(join(fresh, name), bytes);
    await chmod(fresh, 0o755); // temporary folders are made for their owner alone
    if (present.ok) {
      const old = `${fresh}-old`;
      await rename(target, old);
      try {
        await rename(fresh, target);
      } catch (error) {
        await rename(old, target);
        throw error;
      }
      await rm(old, { recursive: true });
    } else {
      await rename(fresh, target);
    }
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return ok(target);
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
