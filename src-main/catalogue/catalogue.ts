import { join } from 'node:path';
import type { Catalogue } from '../../src-shared/domain/edition.ts';
import type { Employer, EmployerId } from '../../src-shared/domain/employer.ts';
import type { EditionProblem } from '../../src-shared/edition/problem.ts';
import { err, ok, type Result } from '../../src-shared/result.ts';
import type { Job, JobId } from '../../src-shared/domain/job.ts';
import { loadEdition, type LoadedEdition } from './load-edition.ts';

/**
 * The edition that this kiosk shows. Knows nothing of screens or leads. Questions asked while an edition is loading wait
 * for the outcome, so the window need not wait to open.
 */
export interface CatalogueHolder {
  /** Loads another edition. It takes the place of the present one only when it has no problem at all. */
  load(folder: string): Promise<Result<LoadedEdition, readonly EditionProblem[]>>;
  read(): Promise<Result<Catalogue, 'EDITION_UNREADABLE'>>;
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
  let lastLoad: Promise<unknown> = Promise.resolve();

  async function replace(folder: string): Promise<Result<LoadedEdition, readonly EditionProblem[]>> {
    const edition = await loadEdition(folder);
    if (!edition.ok) return edition;
    loaded = edition.value;
    employersById = new Map(loaded.catalogue.employers.map((employer) => [employer.id, employer]));
    jobsById = new Map(loaded.catalogue.jobs.map((job) => [job.id, job]));
    return edition;
  }

  return {
    load(folder) {
      // One after the other, so that the last one asked for is the one that stays.
      const result = lastLoad.then(() => replace(folder));
      lastLoad = result.catch(() => undefined);
      return result;
    },
    async read() {
      await lastLoad;
      return loaded === null ? err('EDITION_UNREADABLE') : ok(loaded.catalogue);
    },
    findEmployer: (id) => employersById.get(id),
    findJob: (id) => jobsById.get(id),
    editionId: () => loaded?.manifest.id ?? null,
    async mapFile() {
      await lastLoad;
      return loaded === null ? null : join(loaded.folder, 'map.json');
    },
  };
}
