import type { Bilingual, Language } from '../units.ts';
import type { EditionProblem, ProblemCode, ProblemParams } from './problem.ts';
import { problemTextsDe } from './problem-texts-de.ts';
import { problemTextsEn } from './problem-texts-en.ts';

/** What is wrong, and what to do about it: for somebody who knows spreadsheets and no programs. */
export type ProblemText = readonly [wrong: string, remedy: string];

/** One sentence pair a code; a forgotten one does not compile. */
export type ProblemTexts = {
  readonly [C in ProblemCode]: (params: ProblemParams[C]) => ProblemText;
};

const TEXTS: Readonly<Record<Language, ProblemTexts>> = { de: problemTextsDe, en: problemTextsEn };
const ROW: Readonly<Record<Language, string>> = { de: 'Zeile', en: 'row' };
const ENTRY: Readonly<Record<Language, string>> = { de: 'Eintrag', en: 'entry' };

export function textOfProblem(problem: EditionProblem, language: Language): ProblemText {
  // A problem's params are those of its own code (see ProblemOf); TypeScript cannot follow the union through the table.
  const write = TEXTS[language][problem.code] as (params: EditionProblem['params']) => ProblemText;
  return write(problem.params);
}

/** `employers.csv, row 17 (zeiss-jena), website`, as much of it as is known. */
export function placeOfProblem({ file, row, id, field, code }: EditionProblem, language: Language): string {
  // Lists in JSON have entries; a line of the file itself is meant only where letters cannot be read.
  const word = file.endsWith('.json') && code !== 'ENCODING_NOT_UTF8' ? ENTRY : ROW;
  const name = id === null || id === '' ? '' : ` (${id})`;
  const where = row === null ? [] : [`${word[language]} ${row}${name}`];
  return [file, ...where, ...(field === null || field === '' ? [] : [field])].join(', ');
}

/** One line: place, what is wrong, what to do. */
export function describeProblem(problem: EditionProblem, language: Language): string {
  const [wrong, remedy] = textOfProblem(problem, language);
  return `${placeOfProblem(problem, language)}: ${wrong} — ${remedy}`;
}

/** A problem in words for a screen: where, and in whole sentences what is wrong and what to do, in every interface language. */
export interface ProblemWords {
  readonly place: Bilingual;
  readonly wrong: Bilingual;
  readonly remedy: Bilingual;
}

export function wordsOfProblem(problem: EditionProblem): ProblemWords {
  const inBoth = (write: (language: Language) => string): Bilingual => ({ de: write('de'), en: write('en') });
  return {
    place: inBoth((language) => placeOfProblem(problem, language)),
    wrong: inBoth((language) => asSentence(textOfProblem(problem, language)[0])),
    remedy: inBoth((language) => asSentence(textOfProblem(problem, language)[1])),
  };
}

/** The command line's line joins the two; on a screen each stands alone. */
function asSentence(words: string): string {
  const begun = words.charAt(0).toUpperCase() + words.slice(1);
  return /[.!?]$/.test(begun) ? begun : `${begun}.`;
}
