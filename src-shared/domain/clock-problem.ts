/**
 * Why a kiosk does not believe its clock. `BEFORE_BUILD`: there was no such program then, so it must be wrong.
 * `BEFORE_NEWEST_RECORD`: it is wrong now or was when the newest contact came. `SET_WHILE_RUNNING`, `UNSEEN_FOR_LONG`: it may be
 * right, but the kiosk cannot know.
 */
export const CLOCK_PROBLEMS = [
  'BEFORE_BUILD',
  'BEFORE_NEWEST_RECORD',
  'SET_WHILE_RUNNING',
  'UNSEEN_FOR_LONG',
] as const;
export type ClockProblem = (typeof CLOCK_PROBLEMS)[number];
