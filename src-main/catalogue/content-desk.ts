import { join } from 'node:path';
import type { ContentState, FoundEditions } from '../../src-shared/contract/content-calls.ts';
import { err, ok, type Result } from '../../src-shared/result.ts';
import type { Sha256Hex } from '../../src-shared/units.ts';
import type { AppendToJournal } from '../ports.ts';
import { codeOf } from '../storage/atomic-file.ts';
import type { Database } from '../storage/database.ts';
import { Queue } from '../storage/queue.ts';
import { StorageError } from '../storage/storage-error.ts';
import { cardOf, findEditions } from './find-editions.ts';
import type { EditionShelf, ShelvedEdition } from './edition-shelf.ts';
import { loadEdition, readEdition, type ReadEdition } from './load-edition.ts';

/** Why an edition's files do not lie on the kiosk now: no room, or they did not come back as they were written. */
export type KeepProblem = 'EDITION_NO_ROOM' | 'EDITION_NOT_KEPT';

interface ContentDeskOptions {
  readonly shelf: EditionShelf;
  readonly database: Pick<Database, 'transaction'>;
  readonly appendToJournal: AppendToJournal;
  /** A folder inside the places that staff may choose, with its subfolders; `undefined`: not there, or not readable. */
  readonly openFolder: (
    path: string,
  ) => Promise<{ readonly path: string; readonly subfolders: readonly string[] } | undefined>;
  /** Writes a new folder of files in one step, verified, and answers its name, which begins with the wanted one. */
  readonly keepFiles: (
    parent: string,
    name: string,
    files: ReadonlyMap<string, Uint8Array>,
  ) => Promise<Result<string, KeepProblem>>;
}

type LoadProblem = KeepProblem | 'FOLDER_UNREADABLE' | 'EDITION_CHANGED' | 'STORAGE_FAILED';
type RestoreProblem = 'EDITION_GONE' | 'EDITION_NO_ROOM' | 'STORAGE_FAILED';

/** Which edition the kiosk shows, and showing another one. Touches no contact. */
export interface ContentDesk {
  read(): Promise<ContentState>;
  find(path: string): Promise<Result<FoundEditions, 'FOLDER_UNREADABLE'>>;
  load(path: string, fingerprint: Sha256Hex): Promise<Result<ContentState, LoadProblem>>;
  restore(fingerprint: Sha256Hex): Promise<Result<ContentState, RestoreProblem>>;
}

/** Letters of the fingerprint in a folder's name: enough to tell apart editions of the same id. */
const NAME_DIGITS = 12;

export function createContentDesk(options: ContentDeskOptions): ContentDesk {
  const { shelf } = options;
  const changes = new Queue(); // one at a time: a second tap waits and finds it done

  const read = async (): Promise<ContentState> => {
    const shown = shelf.shown();
    const before = await shelf.findBefore();
    return {
      shown: shown === null ? null : { card: cardOfShelved(shown), sinceMs: shown.sinceMs },
      before: before === null ? null : cardOfShelved(before),
    };
  };

  const choose = async (
    next: ShelvedEdition,
    code: 'edition.loaded' | 'edition.restored',
  ): Promise<Result<ContentState, 'EDITION_NO_ROOM' | 'STORAGE_FAILED'>> => {
    const { id, date } = next.edition.manifest;
    try {
      await shelf.choose(next, (write) =>
        options.database.transaction(async (queries) => {
          await options.appendToJournal(queries, code, { editionId: id, date });
          await write();
        }),
      );
      return ok(await read());
    } catch (fault) {
      return failedChoice(fault);
    }
  };

  return {
    read,
    find: async (path) => {
      const folder = await options.openFolder(path);
      if (folder === undefined) return err('FOLDER_UNREADABLE');
      return ok(await findEditions(folder.path, folder.subfolders, shelf.shown()?.edition ?? null));
    },
    load: (path, fingerprint) =>
      changes.run(async () => {
        const folder = await options.openFolder(path);
        if (folder === undefined) return err('FOLDER_UNREADABLE');
        const edition = await readEdition(folder.path);
        if (!edition.ok || edition.value.fingerprint !== fingerprint) return err('EDITION_CHANGED');
        if (shelf.shown()?.edition.fingerprint === fingerprint) return ok(await read());
        const kept = (await shelf.find(fingerprint)) ?? (await keep(options, edition.value));
        return typeof kept === 'string' ? err(kept) : choose(kept, 'edition.loaded');
      }),
    restore: (fingerprint) =>
      changes.run(async () => {
        if (shelf.shown()?.edition.fingerprint === fingerprint) return ok(await read());
        const before = await shelf.find(fingerprint);
        return before === null ? err('EDITION_GONE') : choose(before, 'edition.restored');
      }),
  };
}

function cardOfShelved({ folder, edition }: ShelvedEdition) {
  return cardOf(edition, { isShipped: folder === null });
}

/** Onto the kiosk, and from there once more through every check: what lies there now is what was on the stick. */
async function keep(
  { shelf, keepFiles }: ContentDeskOptions,
  { manifest, fingerprint, files }: ReadEdition,
): Promise<ShelvedEdition | KeepProblem> {
  const name = await keepFiles(shelf.folder, `${manifest.id}-${fingerprint.slice(0, NAME_DIGITS)}`, files);
  if (!name.ok) return name.error;
  const edition = await loadEdition(join(shelf.folder, name.value));
  return edition.ok && edition.value.fingerprint === fingerprint
    ? { folder: name.value, edition: edition.value }
    : 'EDITION_NOT_KEPT';
}

/** The faults of the database and of the disk on which the choice is written. */
function failedChoice(fault: unknown): {
  readonly ok: false;
  readonly error: 'EDITION_NO_ROOM' | 'STORAGE_FAILED';
} {
  const code = codeOf(fault);
  if (code === 'ENOSPC' || code === 'EDQUOT' || (fault instanceof StorageError && fault.kind === 'full'))
    return err('EDITION_NO_ROOM');
  if (fault instanceof StorageError || code !== '') return err('STORAGE_FAILED');
  throw fault;
}
