import { REFUSAL_CODES } from './refusal.ts';

/**
 * Why a kiosk got no answer that counts from its hub. `UNREACHABLE`: no whole answer came. `NAME_UNKNOWN`: nothing has the hub's name
 * here. `CERTIFICATE_TIME`: its certificate is not valid at this clock's time. `NOT_SECURE`: no encrypted line to just this hub came
 * about. `FOREIGN_ANSWER`: an answer came, but no hub speaks like that: a login page, for example. The others are a hub's own words.
 */
export const HUB_PROBLEMS = [
  'UNREACHABLE',
  'NAME_UNKNOWN',
  'CERTIFICATE_TIME',
  'NOT_SECURE',
  'FOREIGN_ANSWER',
  ...REFUSAL_CODES,
] as const;
export type HubProblem = (typeof HUB_PROBLEMS)[number];
