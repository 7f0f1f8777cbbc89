import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createCatalogue, type CatalogueHolder } from '../../src-main/catalogue/catalogue.ts';
import { createContentDesk, type ContentDesk } from '../../src-main/catalogue/content-desk.ts';
import { createEditionShelf, type EditionShelf } from '../../src-main/catalogue/edition-shelf.ts';
import { realDisk, type ExportDisk } from '../../src-main/export/export-disk.ts';
import { listFolders } from '../../src-main/export/list-folders.ts';
import { createKeepEdition } from '../../src-main/keep-edition.ts';
import { createAppendToJournal } from '../../src-main/staff/journal.ts';
import type { Database } from '../../src-main/storage/database.ts';
import type { ContentState, FoundEdition } from '../../src-shared/contract/content-calls.ts';
import { aDatabase, aFolder } from './a-data-folder.ts';
import { aClock, type TestClock } from './calm-world.ts';
import { goodBuilt, type EditionFiles } from './edition-tables.ts';
import { writeEdition } from './temporary-folder.ts';

/** A kiosk's editions, put together as the program does, with a stick beside it. */
export interface ContentWorld {
  readonly catalogue: CatalogueHolder;
  readonly shelf: EditionShelf;
  readonly desk: ContentDesk;
  readonly database: Database;
  readonly clock: TestClock;
  readonly stick: string;
  /** Where the loaded editions lie. */
  readonly editions: string;
  readonly shipped: string;
  /** Puts an edition onto the stick and answers what is found in its folder. */
  readonly plugIn: (name: string, files: EditionFiles) => Promise<FoundEdition>;
  /** Puts it there and loads it; throws when it is refused. */
  readonly load: (name: string, files: EditionFiles) => Promise<ContentState>;
  /** The same kiosk after a restart, on another disk when its own had a fault. */
  readonly restart: (disk?: ExportDisk) => Promise<ContentWorld>;
}

interface WorldOptions {
  /** The kiosk's own disk. */
  readonly disk?: ExportDisk;
  readonly database?: Database;
  /** What the desk's transactions go through instead of the database. */
  readonly transaction?: Database['transaction'];
}

export async function aContentDesk(options: WorldOptions = {}): Promise<ContentWorld> {
  const folder = await aFolder();
  const stick = join(folder, 'STICK');
  await mkdir(stick);
  const shipped = writeEdition(folder, 'shipped', goodBuilt());
  const database = options.database ?? (await aDatabase());
  return start({ options, folder, stick, shipped, database, clock: aClock() });
}

async function start(world: {
  readonly options: WorldOptions;
  readonly folder: string;
  readonly stick: string;
  readonly shipped: string;
  readonly database: Database;
  readonly clock: TestClock;
}): Promise<ContentWorld> {
  const { options, stick, shipped, database, clock } = world;
  const editions = join(world.folder, 'editions');
  const catalogue = createCatalogue();
  const shelf = createEditionShelf({ folder: editions, shippedFolder: shipped, catalogue, clock: clock.now });
  const desk = createContentDesk({
    shelf,
    database: { transaction: options.transaction ?? ((work) => database.transaction(work)) },
    appendToJournal: createAppendToJournal(clock.now),
    openFolder: async (path) => {
      const places = [{ path: stick, label: 'STICK', kind: 'stick', freeBytes: null } as const];
      const listed = await listFolders(path, places);
      if (!listed.ok) return undefined;
      return { path: listed.value.path, subfolders: listed.value.folders.map((one) => one.path) };
    },
    keepFiles: createKeepEdition(options.disk ?? realDisk),
  });
  await shelf.start();
  const plugIn: ContentWorld['plugIn'] = async (name, files) => {
    const found = await desk.find(writeEdition(stick, name, files));
    const [edition] = found.ok ? found.value.editions : [];
    if (edition === undefined) throw new Error(`nothing was found in ${name}`);
    return edition;
  };
  return {
    catalogue,
    shelf,
    desk,
    database,
    clock,
    stick,
    editions,
    shipped,
    plugIn,
    load: async (name, files) => {
      const found = await plugIn(name, files);
      if (found.step !== 'sound') throw new Error(`${name} is ${found.step}`);
      const loaded = await desk.load(found.path, found.card.fingerprint);
      if (!loaded.ok) throw new Error(`${name} was refused: ${loaded.error}`);
      return loaded.value;
    },
    restart: (disk) => start(disk === undefined ? world : { ...world, options: { ...options, disk } }),
  };
}
