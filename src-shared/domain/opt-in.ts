import { z } from 'zod';
import { err, ok, type Result } from '../result.ts';
import { EpochMs } from '../units.ts';

/*
 * Double opt-in: an address typed at a booth is only proved by an answer to a mail sent there. The kiosk sends no mail; it carries
 * the state with the lead and into every export, so that nobody writes to an address as if it were confirmed.
 */

/** `recorded`: agreed at the kiosk. `mail-sent`: somebody asked by mail. `confirmed`, `expired`: answered, or not in time; both final. */
export const OPT_IN_STATES = ['recorded', 'mail-sent', 'confirmed', 'expired'] as const;
export const OptInState = z.enum(OPT_IN_STATES);
export type OptInState = z.output<typeof OptInState>;

/** Where a lead stands, and since when. A lead without any step is `recorded` since it was captured. */
export const OptIn = z.object({ state: OptInState, sinceMs: EpochMs }).readonly();
export type OptIn = z.output<typeof OptIn>;

/** `confirmed` needs a mail before it; a mail may be sent again; an expired one is not revived, the visitor has to agree anew. */
const NEXT: Readonly<Record<OptInState, readonly OptInState[]>> = {
  recorded: ['mail-sent', 'expired'],
  'mail-sent': ['mail-sent', 'confirmed', 'expired'],
  confirmed: [],
  expired: [],
};

/** One step on. `OPT_IN_STEP_INVALID`: there is no way from here to there; nothing changes. */
export function stepOptIn(from: OptInState, to: OptInState): Result<OptInState, 'OPT_IN_STEP_INVALID'> {
  return NEXT[from].includes(to) ? ok(to) : err('OPT_IN_STEP_INVALID');
}
