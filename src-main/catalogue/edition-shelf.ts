import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../src-shared/ports.ts';
import type { EpochMs } from '../../src-shared/units.ts';
import type { CatalogueHolder, FirstLoaded } from './catalogue.ts';
import { readChoices, writeChoices, type Choice } from './choice-file.ts';
import { loadEdition, type LoadedEdition } from './load-edition.ts';

/** So many loaded editions stay on the kiosk, the shipped one apart. */
const KEPT_EDITIONS = 3;

/** The kiosk started with another edition than the one that was chosen last, because that one could not be read. */
export interface EditionFallback {
  readonly atMs: EpochMs;
  /** Id of the one that is shown instead. */
  readonly shownId: string;
}

/** An edition of this kiosk. `folder` as in {@link Choice}. */
export interface ShelvedEdition {
  readonly folder: string | null;
  readonly edition: LoadedEdition;
}

/** The editions on this kiosk, each in a folder of its own, and which one is shown. */
export interface EditionShelf {
  /** Where the loaded ones lie, and the file that says which was chosen. */
  readonly folder: string;
  /** At the start: shows the one chosen last; when that is damaged, the one before, and in the end the shipped one. */
  start(): Promise<FirstLoaded>;
  /** `null`: none could be read. */
  shown(): (ShelvedEdition & { readonly sinceMs: EpochMs | null }) | null;
  /** The sound one that was shown before, read anew from the disk. */
  findBefore(): Promise<ShelvedEdition | null>;
  /** One that lies here already and is sound. */
  find(fingerprint: string): Promise<ShelvedEdition | null>;
  /**
   * Shows another one that lies here. `note` is given the writing of the choice and may join it to something else; when it
   * throws, the old choice stands and is shown. Afterwards what nobody will go back to is removed.
   */
  choose(next: ShelvedEdition, note: (write: () => Promise<void>) => Promise<void>): Promise<void>;
  fallback(): EditionFallback | null;
}

interface ShelfOptions {
  /** Made when something is chosen first. */
  readonly folder: string;
  readonly shippedFolder: string;
  readonly catalogue: CatalogueHolder;
  readonly clock: Clock;
}

export function createEditionShelf({ folder, shippedFolder, catalogue, clock }: ShelfOptions): EditionShelf {
  /** Newest first; the shipped one is always among them, and none that turned out to be damaged. */
  let choices: readonly Choice[] = [];
  let shown: Choice | null = null;
  let fallback: EditionFallback | null = null;
  const pathOf = (name: string | null): string => (name === null ? shippedFolder : join(folder, name));
  const load = async (name: string | null): Promise<ShelvedEdition | null> => {
    const edition = await loadEdition(pathOf(name));
    return edition.ok ? { folder: name, edition: edition.value } : null;
  };

  return {
    folder,
    start: async () => {
      const reading = readChoices(folder);
      const found = await catalogue.loadFirst(
        reading.then((read) => withShipped(read.choices).map((choice) => pathOf(choice.folder))),
      );
      const read = await reading;
      const refused = new Set(found.refused.map((one) => one.folder));
      choices = withShipped(read.choices).filter((choice) => !refused.has(pathOf(choice.folder)));
      shown = found.loaded === null ? null : (choices[0] ?? null);
      if (found.loaded !== null && (read.isBroken || refused.size > 0))
        fallback = { atMs: clock(), shownId: found.loaded.manifest.id };
      return found;
    },
    shown: () => {
      const edition = catalogue.shown();
      return shown === null || edition === null ? null : { ...shown, edition };
    },
    findBefore: async () => {
      for (const choice of choices) {
        const found = choice.folder === shown?.folder ? null : await load(choice.folder);
        if (found !== null) return found;
      }
      return null;
    },
    find: async (fingerprint) => {
      for (const choice of choices) {
        const found = await load(choice.folder);
        if (found?.edition.fingerprint === fingerprint) return found;
      }
      return null;
    },
    choose: async (next, note) => {
      const choice: Choice = { folder: next.folder, sinceMs: clock() };
      const kept = keepFew([choice, ...(shown === null ? [] : [shown]), ...choices]);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      try {
        await note(() => writeChoices(folder, kept));
      } catch (fault) {
        // What it was joined to failed after it: the file says again what is shown. Where it cannot, the next choice writes it.
        await writeChoices(folder, choices).catch(() => undefined);
        throw fault;
      }
      choices = kept;
      shown = choice;
      fallback = null;
      catalogue.show(next.edition);
      await removeOthers(folder, kept);
    },
    fallback: () => fallback,
  };
}

function withShipped(choices: readonly Choice[]): readonly Choice[] {
  return choices.some((choice) => choice.folder === null)
    ? choices
    : [...choices, { folder: null, sinceMs: null }];
}

/** Each once, at its newest place; of the loaded ones only so many. */
function keepFew(choices: readonly Choice[]): readonly Choice[] {
  const once = choices.filter(
    (choice, index) => choices.findIndex(({ folder }) => folder === choice.folder) === index,
  );
  const loaded = once.filter(({ folder }) => folder !== null).slice(0, KEPT_EDITIONS);
  return once.filter((choice) => choice.folder === null || loaded.includes(choice));
}

/** What stays behind does no harm but taking room, and the next choice tries again. */
async function removeOthers(folder: string, kept: readonly Choice[]): Promise<void> {
  const names = new Set(kept.map((choice) => choice.folder));
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries)
    if (entry.isDirectory() && !names.has(entry.name))
      await rm(join(folder, entry.name), { recursive: true, force: true }).catch(() => undefined);
}
