import { useTranslation } from 'react-i18next';
import { LEAD_PROBLEMS, type LeadForm, type LeadProblem } from '../../../src-shared/domain/lead.ts';
import { PROBLEM_LIMITS } from './steps.ts';

/** What stands beside each field; a field that is right has no entry. */
export type ProblemWords = Readonly<Partial<Record<keyof LeadForm, string>>>;

/** The problems as sentences, the first of each field. */
export function useProblemWords(problems: readonly LeadProblem[]): ProblemWords {
  const { t } = useTranslation();
  const words: Partial<Record<keyof LeadForm, string>> = {};
  for (const problem of problems)
    words[LEAD_PROBLEMS[problem]] ??= t(`contact.problem.${problem}`, { max: PROBLEM_LIMITS[problem] });
  return words;
}
