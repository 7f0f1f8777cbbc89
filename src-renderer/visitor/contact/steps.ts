import {
  MAX_MESSAGE_CHARACTERS,
  MAX_NAME_CHARACTERS,
  MAX_RECIPIENTS,
  type LeadProblem,
} from '../../../src-shared/domain/lead.ts';

/* The contact form in three screens, one question each. */

export const CONTACT_STEPS = ['recipients', 'person', 'consent'] as const;
export type ContactStep = (typeof CONTACT_STEPS)[number];

/**
 * On which screen a problem is told and solved. A missing recipient belongs to the consent: there the visitor ticks that
 * employers may make contact, and without that tick nobody needs one. The newsletter's missing e-mail address likewise. The age is asked before the first step.
 */
const STEP_OF: Readonly<Record<Exclude<LeadProblem, 'AGE_NOT_CONFIRMED'>, ContactStep>> = {
  TOO_MANY_RECIPIENTS: 'recipients',
  FIRST_NAME_MISSING: 'person',
  LAST_NAME_MISSING: 'person',
  NAME_TOO_LONG: 'person',
  CONTACT_MISSING: 'person',
  EMAIL_INVALID: 'person',
  PHONE_INVALID: 'person',
  MESSAGE_TOO_LONG: 'person',
  PURPOSE_MISSING: 'consent',
  RECIPIENT_MISSING: 'consent',
  NEWS_WITHOUT_EMAIL: 'consent',
};

export function problemsOfStep(problems: readonly LeadProblem[], step: ContactStep): readonly LeadProblem[] {
  return problems.filter((problem) => problem !== 'AGE_NOT_CONFIRMED' && STEP_OF[problem] === step);
}

/** The first screen on which something is to be put right; `null` when there is nothing. */
export function firstStepWithProblem(problems: readonly LeadProblem[]): ContactStep | null {
  return CONTACT_STEPS.find((step) => problemsOfStep(problems, step).length > 0) ?? null;
}

export function stepAfter(step: ContactStep): ContactStep | null {
  return CONTACT_STEPS[CONTACT_STEPS.indexOf(step) + 1] ?? null;
}

export function stepBefore(step: ContactStep): ContactStep | null {
  return CONTACT_STEPS[CONTACT_STEPS.indexOf(step) - 1] ?? null;
}

/** The number that a problem's sentence names, where it names one. */
export const PROBLEM_LIMITS: Readonly<Partial<Record<LeadProblem, number>>> = {
  NAME_TOO_LONG: MAX_NAME_CHARACTERS,
  TOO_MANY_RECIPIENTS: MAX_RECIPIENTS,
  MESSAGE_TOO_LONG: MAX_MESSAGE_CHARACTERS,
};
