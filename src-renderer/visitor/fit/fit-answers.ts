import type { EmployerField, JobField, JobLevel } from '../../../src-shared/domain/fields.ts';
import type { CatalogueView } from '../catalogue-view.ts';
import type { WordKey } from '../edition-words.ts';

/*
 * "What fits me?": what is asked and what the answers mean. Pure; dies with the session. Everything may be left unanswered.
 */

/** What a visitor is, as far as it says anything about a fitting place. */
export const FIT_ROLES = ['pupil', 'student', 'graduate', 'professional', 'career-changer', 'other'] as const;
export type FitRole = (typeof FIT_ROLES)[number];

/** What somebody likes doing. */
export const LIKES = [
  'software',
  'hardware',
  'light',
  'data',
  'health',
  'games',
  'organise',
  'research',
  'secure',
  'sell',
] as const;
export type Like = (typeof LIKES)[number];

/** In the order they are asked. */
export const FIT_STEPS = ['role', 'likes', 'fields', 'levels', 'words'] as const;
export type FitStep = (typeof FIT_STEPS)[number];

export interface FitAnswers {
  readonly role: FitRole | null;
  readonly likes: readonly Like[];
  /** `null`: not touched, so the suggestions hold; an empty list is the visitor's "any". */
  readonly fields: readonly EmployerField[] | null;
  readonly levels: readonly JobLevel[] | null;
  readonly words: readonly WordKey[];
}

export const NO_ANSWERS: FitAnswers = { role: null, likes: [], fields: null, levels: null, words: [] };

/** Places that people in this situation usually look for. */
const LEVELS_FOR = {
  pupil: ['apprenticeship', 'dual-study', 'internship'],
  student: ['internship', 'working-student', 'thesis'],
  graduate: ['entry'],
  professional: ['professional', 'senior-lead'],
  'career-changer': ['apprenticeship', 'entry'],
  other: [],
} as const satisfies Record<FitRole, readonly JobLevel[]>;

/** Employers' fields, and kinds of work, in which one does what one likes. */
const LIKED = {
  software: { fields: ['software'], work: ['software-dev', 'test-qa'] },
  hardware: { fields: ['electronics'], work: ['electronics-embedded'] },
  light: { fields: ['optics'], work: [] },
  data: { fields: ['data-ai'], work: ['data-ai'] },
  health: { fields: ['health'], work: [] },
  games: { fields: ['games-xr', 'agency'], work: ['ux-design'] },
  organise: { fields: ['it-services', 'public'], work: ['project-product', 'consulting'] },
  research: { fields: ['research'], work: ['research'] },
  secure: { fields: ['security'], work: ['it-security', 'it-support-admin'] },
  sell: { fields: ['ecommerce', 'agency'], work: ['sales-marketing'] },
} as const satisfies Record<
  Like,
  { readonly fields: readonly EmployerField[]; readonly work: readonly JobField[] }
>;

/** What is looked for, after the suggestions have filled what was not touched. An empty list means: any. */
export interface Wishes {
  readonly work: readonly JobField[];
  readonly fields: readonly EmployerField[];
  readonly levels: readonly JobLevel[];
  readonly words: readonly WordKey[];
}

export function suggestedFields({ likes }: Pick<FitAnswers, 'likes'>): readonly EmployerField[] {
  return [...new Set(likes.flatMap((like) => LIKED[like].fields))];
}

export function suggestedLevels({ role }: Pick<FitAnswers, 'role'>): readonly JobLevel[] {
  return role === null ? [] : LEVELS_FOR[role];
}

export function wishesOf(answers: FitAnswers): Wishes {
  return {
    work: [...new Set(answers.likes.flatMap((like): readonly JobField[] => LIKED[like].work))],
    fields: answers.fields ?? suggestedFields(answers),
    levels: answers.levels ?? suggestedLevels(answers),
    words: answers.words,
  };
}

export function hasWishes({ work, fields, levels, words }: Wishes): boolean {
  return work.length + fields.length + levels.length + words.length > 0;
}

/** What can be asked about this edition: without jobs no level, without keywords and skills no words. */
export function fitSteps({ employers, jobs }: Pick<CatalogueView, 'employers' | 'jobs'>): readonly FitStep[] {
  const hasWords =
    employers.some(({ keywords }) => keywords.length > 0) || jobs.some(({ skills }) => skills.length > 0);
  return FIT_STEPS.filter((step) => (step !== 'levels' || jobs.length > 0) && (step !== 'words' || hasWords));
}
