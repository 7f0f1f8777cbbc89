import { z } from 'zod';
import { OptInState, stepOptIn, type OptIn } from '../../src-shared/domain/opt-in.ts';
import type { LeadId } from '../../src-shared/domain/sealed-lead.ts';
import { err, ok, type Result } from '../../src-shared/result.ts';
import { EpochMs } from '../../src-shared/units.ts';
import type { Queries } from '../storage/queries.ts';

const StepRow = z.object({ step_number: z.int().positive(), state: OptInState, at_ms: EpochMs });
const LAST_STEP =
  'SELECT step_number, state, at_ms FROM opt_in_steps WHERE lead_id = ? ORDER BY step_number DESC LIMIT 1';

/**
 * Notes the next step of a lead's double opt-in, told by whoever sent the mail. `OPT_IN_STEP_INVALID`: there is no way to it from
 * where the lead stands. The caller knows that the lead is there; the database refuses a step of one that is not.
 */
export async function noteOptInStep(
  queries: Queries,
  leadId: LeadId,
  step: OptIn,
): Promise<Result<OptIn, 'OPT_IN_STEP_INVALID'>> {
  const last = await queries.find(StepRow, LAST_STEP, [leadId]);
  const next = stepOptIn(last?.state ?? 'recorded', step.state);
  if (!next.ok) return err(next.error);
  await queries.run('INSERT INTO opt_in_steps (lead_id, step_number, state, at_ms) VALUES (?, ?, ?, ?)', [
    leadId,
    (last?.step_number ?? 0) + 1,
    step.state,
    step.sinceMs,
  ]);
  return ok(step);
}

/** A correction that left the address as it was keeps what is known about it. */
export async function copyOptInSteps(queries: Queries, from: LeadId, to: LeadId): Promise<void> {
  await queries.run(
    `INSERT INTO opt_in_steps (lead_id, step_number, state, at_ms)
     SELECT ?, step_number, state, at_ms FROM opt_in_steps WHERE lead_id = ?`,
    [to, from],
  );
}
