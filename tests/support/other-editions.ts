import { editJson, goodBuilt, sealAgain, textOf, type EditionFiles } from './edition-tables.ts';

/* Editions beside the sample one, made from it. */

type Json = Readonly<Record<string, unknown>>;

const listIn = (files: EditionFiles, name: string): readonly Json[] =>
  JSON.parse(textOf(files, name)) as readonly Json[];

/** The sample edition under another id, title and day; else the same. */
export function anotherEdition(id: string, date = '2026-12-01'): EditionFiles {
  const named = editJson(goodBuilt(), 'edition.json', ['id'], id);
  const titled = editJson(named, 'edition.json', ['title'], {
    de: `Ausgabe ${id}`,
    en: `Edition ${id}`,
  });
  return editJson(titled, 'edition.json', ['date'], date);
}

/** What the December edition has in place of the sample's. */
export const DECEMBER = {
  id: 'jena-2026-12',
  date: '2026-12-01',
  newEmployer: 'Beispielwerk Jena',
  goneEmployer: '3faktur GmbH',
  changes: {
    employers: { added: 1, removed: 1, changed: 1 },
    jobs: { added: 0, removed: 2, changed: 0 },
  },
} as const;

/** One employer comes, one goes, one moves out of sight; two jobs are gone. */
export function decemberEdition(files = anotherEdition(DECEMBER.id, DECEMBER.date)): EditionFiles {
  const jobs = listIn(files, 'jobs.json').slice(2);
  const hiring = new Set(jobs.map((job) => job['employerId']));
  const employers = listIn(files, 'employers.json');
  const gone = employers.find((employer) => employer['name'] === DECEMBER.goneEmployer);
  if (gone === undefined || hiring.has(gone['id'])) throw new Error('who goes must be there and hire nobody');
  const moved = employers.find((employer) => employer !== gone && employer['position'] !== null);
  const kept = employers
    .filter((employer) => employer !== gone)
    .map((employer) => (employer === moved ? { ...employer, position: null } : employer));
  const come = {
    ...gone,
    id: 'beispielwerk-jena',
    name: DECEMBER.newEmployer,
    shortName: DECEMBER.newEmployer,
  };
  const withEmployers = editJson(files, 'employers.json', [], [...kept, come]);
  return sealAgain(editJson(withEmployers, 'jobs.json', [], jobs));
}

/** An edition of which one letter was changed after it was built, and one employer was left without a name before. */
export function brokenEdition(): EditionFiles {
  return editJson(decemberEdition(), 'employers.json', [1, 'name'], undefined);
}
