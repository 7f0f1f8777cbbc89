import { join } from 'node:path';
import type { Catalogue } from '../../src-shared/domain/edition.ts';
import type { Employer, EmployerId } from '../../src-shared/domain/employer.ts';
import type { EditionProblem } from '../../src-shared/edition/problem.ts';
import { err, ok, type Result } from '../../src-shared/result.ts';
import type { Job, JobId } from '../../src-shared/domain/job.ts';
import type { Sha256Hex } from '../../src-shared/units.ts';
import { Queue } from '../storage/queue.ts';
import { loadEdition, type LoadedEdition } from './load-edition.ts';

/** What became of several editions that were tried in turn. */
export interface FirstLoaded {
  /** `null`: none of them could be used. */
  readonly loaded: LoadedEdition | null;
  /** Those that were tried before it. */
  readonly refused: readonly { readonly folder: string; readonly problems: readonly EditionProblem[] }[];
}

/**
 * The edition that this kiosk shows. Knows nothing of screens or leads. Questions asked while an edition is loading wait
 * for the outcome, so the window need not wait to open.
 */
export interface CatalogueHolder {
  /** Loads another edition. It takes the place of the present one only when it has no problem at all. */
  load(folder: string): Promise<Result<LoadedEdition, readonly EditionProblem[]>>;
  /** Loads the first of several that has no problem at all; the present one stays when there is none. */
  loadFirst(folders: Promise<readonly string[]>): Promise<FirstLoaded>;
  /** Shows an edition that was loaded and checked already. */
  show(edition: LoadedEdition): void;
  /** The whole of it; `null` while there is none. Does not wait. */
  shown(): LoadedEdition | null;
  read(): Promise<Result<Catalogue, 'EDITION_UNREADABLE'>>;
  /** Which edition {@link read} gives, by its fingerprint. */
  version(): Promise<Result<Sha256Hex, 'EDITION_UNREADABLE'>>;
  /** For the lead's way: who is meant by an id that the form sends. `undefined` for an id that the edition does not have. */
  findEmployer(id: EmployerId): Employer | undefined;
  findJob(id: JobId): Job | undefined;
  /** `null` while there is no edition. */
  editionId(): string | null;
  /** The loaded edition's map, for `app://kiosk/edition/map.json`; `null` while there is no edition. */
  mapFile(): Promise<string | null>;
}

export function createCatalogue(): CatalogueHolder {
  let loaded: LoadedEdition | null = null;
  let employersById: ReadonlyMap<EmployerId, Employer> = new Map();
  let jobsById: ReadonlyMap<JobId, Job> = new Map();
  // One after the other, so that the last one asked for is the one that stays.
  const loads = new Queue();

  function show(edition: LoadedEdition): void {
    loaded = edition;
    employersById = new Map(edition.catalogue.employers.map((employer) => [employer.id, employer]));
    jobsById = new Map(edition.catalogue.jobs.map((job) => [job.id, job]));
  }

  async function replace(folder: string): Promise<Result<LoadedEdition, readonly EditionProblem[]>> {
    const edition = await loadEdition(folder);
    if (edition.ok) show(edition.value);
    return edition;
  }

  const settled = (): Promise<LoadedEdition | null> => loads.run(() => Promise.resolve(loaded));

  return {
    load: (folder) => loads.run(() => replace(folder)),
    loadFirst: (folders) =>
      loads.run(async () => {
        const refused: { readonly folder: string; readonly problems: readonly EditionProblem[] }[] = [];
        for (const folder of await folders) {
          const edition = await replace(folder);
          if (edition.ok) return { loaded: edition.value, refused };
          refused.push({ folder, problems: edition.error });
        }
        return { loaded: null, refused };
      }),
    show,
    shown: () => loaded,
    async read() {
      const edition = await settled();
      return edition === null ? err('EDITION_UNREADABLE') : ok(edition.catalogue);
    },
    async version() {
      const edition = await settled();
      return edition === null ? err('EDITION_UNREADABLE') : ok(edition.fingerprint);
    },
    findEmployer: (id) => employersById.get(id),
    findJob: (id) => jobsById.get(id),
    editionId: () => loaded?.manifest.id ?? null,
    async mapFile() {
      const edition = await settled();
      return edition === null ? null : join(edition.folder, 'map.json');
    },
  };
}
