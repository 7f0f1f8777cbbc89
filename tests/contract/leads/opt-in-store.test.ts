import { expect, test } from 'vitest';
import { OPT_IN_STATES, stepOptIn, type OptInState } from '../../../src-shared/domain/opt-in.ts';
import { EpochMs } from '../../../src-shared/units.ts';
import { openAllLeads, openLeadPage } from '../../../src-main/leads/open-leads.ts';
import { noteOptInStep } from '../../../src-main/leads/opt-in-store.ts';
import { aLeadDesk, type LeadDesk } from '../../support/a-lead-desk.ts';
import { A_MONDAY } from '../../support/calm-world.ts';

const ALLOWED: readonly (readonly [OptInState, OptInState])[] = [
  ['recorded', 'mail-sent'],
  ['recorded', 'expired'],
  ['mail-sent', 'mail-sent'],
  ['mail-sent', 'confirmed'],
  ['mail-sent', 'expired'],
];

test('there are just these steps, and no way back', () => {
  const found = OPT_IN_STATES.flatMap((from) =>
    OPT_IN_STATES.filter((to) => stepOptIn(from, to).ok).map((to) => [from, to] as const),
  );
  expect(found).toEqual(ALLOWED);
});

async function step(desk: LeadDesk, state: OptInState, sinceMs: number): Promise<boolean> {
  const [facts] = (await openLeadPage(desk.database, desk.identity, 0)).facts;
  if (facts === undefined) throw new Error('there is a lead');
  const noted = await desk.database.transaction((queries) =>
    noteOptInStep(queries, facts.id, { state, sinceMs: EpochMs.parse(sinceMs) }),
  );
  return noted.ok;
}

test('the list and what exports get carry the newest step', async () => {
  const desk = await aLeadDesk();
  await desk.leave();
  expect(await step(desk, 'confirmed', A_MONDAY + 1)).toBe(false);
  expect(await step(desk, 'mail-sent', A_MONDAY + 2)).toBe(true);
  expect(await step(desk, 'confirmed', A_MONDAY + 3)).toBe(true);
  expect(await step(desk, 'expired', A_MONDAY + 4)).toBe(false);
  const confirmed = { state: 'confirmed', sinceMs: A_MONDAY + 3 };
  expect((await openLeadPage(desk.database, desk.identity, 0)).facts[0]?.optIn).toEqual(confirmed);
  for await (const [opened] of openAllLeads(desk.database, desk.identity))
    expect(opened).toMatchObject({ type: 'lead', optIn: confirmed });
});

test('the steps go with an erased lead and cannot be taken away before', async () => {
  const desk = await aLeadDesk();
  const receipt = await desk.leave();
  await step(desk, 'mail-sent', A_MONDAY);
  await expect(desk.database.run('DELETE FROM opt_in_steps')).rejects.toThrow('goes only with its lead');
  expect((await desk.eraseLead(receipt.code)).ok).toBe(true);
});
