import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { Employer } from '../../src-shared/domain/employer.ts';
import { JOB_FIELDS, JOB_LEVELS } from '../../src-shared/domain/fields.ts';
import { Job } from '../../src-shared/domain/job.ts';
import { createSearchIndex } from '../../src-renderer/search/search-index.ts';
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
export function generateJobs(employers: readonly Employer[]): readonly Job[] {
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

/** Each keystroke of each query over the edition's employers and 10,000 generated jobs. Runs in Node, with the kiosk's own code. */
export async function measureSearch(): Promise<readonly Measure[]> {
  const employers = z
    .array(Employer)
    .parse(JSON.parse(await readFile('resources/edition/employers.json', 'utf8')) as unknown);
  const jobs = generateJobs(employers);
  const buildStartedAt = performance.now();
  const index = createSearchIndex({ employers, jobs });
  const buildMs = performance.now() - buildStartedAt;
  const durations: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const query of TYPED) {
      for (let letters = 2; letters <= query.length; letters += 1) {
        const startedAt = performance.now();
        index.find(query.slice(0, letters));
        durations.push(performance.now() - startedAt);
      }
    }
  }
  return [
    { measure: 'search-index-build-10000-generated-jobs', unit: 'ms', n: 1, p50: Math.round(buildMs) },
    { measure: 'search-keystroke-10000-generated-jobs', unit: 'ms', ...summarise(durations, 95, 99) },
  ];
}
