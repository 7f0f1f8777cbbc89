import { parseArgs } from 'node:util';
import { sha256Hex } from '../../src-main/catalogue/load-edition.ts';
import { readBuiltEdition } from '../../src-shared/edition/read-built.ts';
import type { EditionProblem } from '../../src-shared/edition/problem.ts';
import { Language } from '../../src-shared/units.ts';
import { buildEdition } from './build-edition.ts';
import { checkFolder, readTablesFolder } from './check-folder.ts';
import { replaceEditionFolder } from './replace-folder.ts';
import { reportEdition, reportProblems } from './report.ts';
import { reportText } from './report-texts.ts';

export const DEFAULT_SOURCE = 'editions/jena-sample';
export const DEFAULT_OUT = 'resources/edition';

/** `exitCode` 0: fine. 1: problems. 2: the command was not understood. */
export interface Outcome {
  readonly exitCode: 0 | 1 | 2;
  readonly lines: readonly string[];
}

/** German when the system speaks German, else English. `environment`: the process's variables. */
export function systemLanguage(environment: Readonly<Record<string, string | undefined>>): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const locale = [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== '');
  return (locale ?? Intl.DateTimeFormat().resolvedOptions().locale).toLowerCase().startsWith('de')
    ? 'de'
    : 'en';
}

/** Runs `build` or `check` with the words that stand after `npm run edition --`. */
export async function runEditionCommand(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Outcome> {
  const fallback = systemLanguage(environment);
  const parsed = parseWords(words);
  const language = Language.safeParse(parsed?.lang ?? fallback);
  if (parsed === null || !language.success) return usage(fallback);
  const { command, folder, out } = parsed;
  if (command === 'check' && folder !== undefined && out === undefined) return check(folder, language.data);
  if (command === 'build') return build(folder ?? DEFAULT_SOURCE, out ?? DEFAULT_OUT, language.data);
  return usage(language.data);
}

function usage(language: Language): Outcome {
  return { exitCode: 2, lines: [reportText('usage', language)] };
}

function parseWords(words: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { out: { type: 'string' }, lang: { type: 'string' } },
      allowPositionals: true,
    });
    const [command, folder, ...others] = positionals;
    return others.length > 0 ? null : { command, folder, out: values.out, lang: values.lang };
  } catch {
    return null; // an option that does not exist
  }
}

async function check(folder: string, language: Language): Promise<Outcome> {
  const checked = await checkFolder(folder);
  if (!checked.ok) return { exitCode: 1, lines: reportProblems(checked.error, language) };
  return { exitCode: 0, lines: reportEdition(checked.value, language) };
}

async function build(folder: string, out: string, language: Language): Promise<Outcome> {
  const refuse = (problems: readonly EditionProblem[]): Outcome => ({
    exitCode: 1,
    lines: [...reportProblems(problems, language), reportText('refused', language)],
  });
  const read = await readTablesFolder(folder);
  if (!read.ok) return refuse(read.error);
  const files = buildEdition(read.value.source);
  if (!files.ok) return refuse(files.error);
  // The kiosk's own check has the last word before anything is replaced.
  const edition = readBuiltEdition(files.value, sha256Hex);
  if (!edition.ok) return refuse(edition.error);
  const written = await replaceEditionFolder(out, files.value);
  if (!written.ok) return refuse(written.error);

  const fileBytes = new Map([...files.value].map(([name, bytes]) => [name, bytes.length]));
  const { catalogue } = edition.value;
  const report = reportEdition({ kind: 'built', catalogue, fileBytes }, language);
  return { exitCode: 0, lines: [...report, reportText('written', language, { folder: out })] };
}
