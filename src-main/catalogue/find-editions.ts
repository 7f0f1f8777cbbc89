import { basename } from 'node:path';
import {
  MAX_LISTED_PROBLEMS,
  MAX_SEARCHED_FOLDERS,
  type EditionCard,
  type FoundEdition,
  type FoundEditions,
} from '../../src-shared/contract/content-calls.ts';
import { changesBetween, countEdition } from '../../src-shared/edition/edition-numbers.ts';
import { wordsOfProblem } from '../../src-shared/edition/problem-texts.ts';
import { MANIFEST_FILE } from '../../src-shared/edition/read-built.ts';
import { loadEdition, type LoadedEdition } from './load-edition.ts';
import { listEditionFolder } from './read-edition-folder.ts';

/** What staff see of an edition that was checked. */
export function cardOf(
  { catalogue, fingerprint }: LoadedEdition,
  { isShipped }: { readonly isShipped: boolean },
): EditionCard {
  return { ...catalogue.edition, fingerprint, isShipped, counts: countEdition(catalogue) };
}

/**
 * Looks for editions in a folder and its subfolders, one after the other, and checks each whole. `shown`: the one that the kiosk
 * shows, to say what would change.
 */
export async function findEditions(
  path: string,
  subfolders: readonly string[],
  shown: LoadedEdition | null,
): Promise<FoundEditions> {
  const editions: FoundEdition[] = [];
  for (const folder of [path, ...subfolders.slice(0, MAX_SEARCHED_FOLDERS)]) {
    const names = await listEditionFolder(folder);
    const kind = names.ok ? recognise(names.value) : null;
    if (kind === 'tables') editions.push({ step: 'tables', path: folder, name: basename(folder) });
    if (kind === 'built') editions.push(await lookAt(folder, shown));
  }
  return { path, editions, isCutOff: subfolders.length > MAX_SEARCHED_FOLDERS };
}

/** By its two largest lists when its head is missing. Tables alone are no sign: exports of contacts are tables, too. */
function recognise(names: readonly string[]): 'built' | 'tables' | null {
  const has = (name: string): boolean => names.includes(name);
  if (has('employers.json') || has('jobs.json')) return 'built';
  if (!has(MANIFEST_FILE)) return null;
  return has('employers.csv') || has('jobs.csv') ? 'tables' : 'built';
}

async function lookAt(path: string, shown: LoadedEdition | null): Promise<FoundEdition> {
  const name = basename(path);
  const edition = await loadEdition(path);
  if (!edition.ok) {
    const problems = edition.error.slice(0, MAX_LISTED_PROBLEMS).map(wordsOfProblem);
    return { step: 'broken', path, name, problems, problemCount: edition.error.length };
  }
  return {
    step: 'sound',
    path,
    name,
    card: cardOf(edition.value, { isShipped: false }),
    changes: shown === null ? null : changesBetween(shown.catalogue, edition.value.catalogue),
    isShown: shown?.fingerprint === edition.value.fingerprint,
  };
}
