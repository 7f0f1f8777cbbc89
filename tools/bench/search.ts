import { shippedEdition } from '../../tests/support/edition-search.ts';
import type { Employer } from '../../src-shared/domain/employer.ts';
import { JOB_FIELDS, JOB_LEVELS } from '../../src-shared/domain/fields.ts';
import { Job } from '../../src-shared/domain/job.ts';
import { fts5, fuse, miniSearch, ours, type Engine, type Searched } from './search-engines.ts';
import { measureQuality } from './search-quality.ts';
import { summarise, type Measure } from './statistics.ts';

const JOBS = 10_000;
const ROUNDS = 20;

const THEMES = [
  'Java',
  'Python',
  'Embedded',
  'Cloud',
  'Optik',
  'Bildverarbeitung',
  'Sicherheit',
  'Daten',
  'Web',
  'Netzwerke',
];
const ROLES = [
  'Softwareentwickler',
  'Systemadministratorin',
  'Testingenieur',
  'Projektleiterin',
  'Data Scientist',
  'Werkstudent',
];

/** What visitors type, letter by letter: whole words, beginnings, errors, umlauts, words that no job has. */
const TYPED = [
  'softwareentwikler',
  'java',
  'goeppel',
  'werkstudent optik',
  'data scientist',
  'jenoptik',
  'zauberei',
  'sicherheit',
  'bildverarbeitung python',
];

/** Jobs for load only: numbered, named as generated, never part of an edition. */
function generateJobs(employers: readonly Employer[]): readonly Job[] {
  return Array.from({ length: JOBS }, (_, number) => {
    const pick = <T>(list: readonly T[], step: number): T => {
      const item = list[Math.floor(number / step) % list.length];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    };
    return Job.parse({
      id: `generated-${String(number)}`,
      employerId: pick(employers, 1).id,
      title: `${pick(ROLES, 3)} ${pick(THEMES, 7)} (erzeugt ${String(number)})`,
      kind: 'opening',
      field: pick(JOB_FIELDS, 5),
      level: pick(JOB_LEVELS, 11),
      employment: [],
      workMode: null,
      skills: [pick(THEMES, 13), pick(THEMES, 29)],
      seen: null,
      sources: ['generated for a load test'],
    });
  });
}

/**
 * Each keystroke of each query over the edition and 10,000 generated jobs, then the table of queries over the edition itself; ours
 * and three others, in Node, in one run. The misses of each are written to the error output, for reading.
 */
export async function measureSearch(): Promise<readonly Measure[]> {
  const edition = shippedEdition();
  const many = { ...edition, jobs: generateJobs(edition.employers) };
  const measures: Measure[] = [];
  for (const build of ENGINES) {
    const startedAt = performance.now();
    const { engine, close } = await build(many);
    const buildMs = performance.now() - startedAt;
    measures.push(
      {
        measure: `search-index-build-10000-generated-jobs-${engine.name}`,
        unit: 'ms',
        n: 1,
        p50: Math.round(buildMs),
      },
      {
        measure: `search-keystroke-10000-generated-jobs-${engine.name}`,
        unit: 'ms',
        ...(await keystrokes(engine)),
      },
    );
    await close();
  }
  for (const build of ENGINES) {
    const { engine, close } = await build(edition);
    const { measure, misses } = await measureQuality(engine);
    measures.push(measure);
    console.error(
      `${engine.name}: ${String(misses.length)} of ${String(measure['n'])} not first\n${misses.join('\n')}`,
    );
    await close();
  }
  return measures;
}

interface Built {
  readonly engine: Engine;
  readonly close: () => Promise<void>;
}

const nothingToClose = (): Promise<void> => Promise.resolve();
const ENGINES: readonly ((searched: Searched) => Promise<Built>)[] = [
  (searched) => Promise.resolve({ engine: ours(searched), close: nothingToClose }),
  (searched) => Promise.resolve({ engine: miniSearch(searched), close: nothingToClose }),
  (searched) => Promise.resolve({ engine: fuse(searched), close: nothingToClose }),
  async (searched) => {
    const engine = await fts5(searched);
    return { engine, close: engine.close };
  },
];

/** Slow engines get fewer rounds, so that the bench ends. */
const MOST_MS = 20_000;

async function keystrokes(engine: Engine): Promise<Readonly<Record<string, number>>> {
  const durations: number[] = [];
  const endAt = performance.now() + MOST_MS;
  for (let round = 0; round < ROUNDS && performance.now() < endAt; round += 1) {
    for (const query of TYPED) {
      for (let letters = 2; letters <= query.length; letters += 1) {
        const startedAt = performance.now();
        await engine.find(query.slice(0, letters));
        durations.push(performance.now() - startedAt);
      }
    }
  }
  return summarise(durations, 95, 99);
}
