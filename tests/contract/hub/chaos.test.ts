import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { cpSync } from 'node:fs';
import { runChaos } from '../../support/chaos/run-chaos.ts';
import { showReport } from '../../support/chaos/show-report.ts';
import type { HubPlace } from '../../support/chaos/hub-process.ts';
import { aServerUrl } from '../../support/hub/databases.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Small here; 20 kiosks and 10,000 contacts by `npm run chaos`. */
const SEED = Number(process.env['STANDPUNKT_CHAOS_SEED'] ?? Date.now() % 2 ** 31);

async function expectExactlyOnce(folder: string, hubs: readonly HubPlace[]): Promise<void> {
  console.log(`chaos: seed ${SEED}`);
  const report = await runChaos({
    folder,
    hubs,
    seed: SEED,
    kiosks: 3,
    leads: 45,
    kills: 2,
    patienceMs: 1500,
    calmLimitMs: 60_000,
  });
  expect(report.differences, showReport(report)).toEqual([]);
  // It was no walk in the sun.
  expect(report.kills.all).toBe(2);
  expect(report.harmed.size).toBeGreaterThan(0);
  expect(report.ledger.envelopes).toBeGreaterThan(0);
}

test('whatever network and hub do, each contact is at an embedded hub exactly once in the end', async () => {
  const folder = temporaryFolder();
  const dataFolder = join(folder, 'hub');
  cpSync(inject('embeddedTemplate'), join(dataFolder, 'database'), { recursive: true });
  await expectExactlyOnce(folder, [{ dataFolder, databaseUrl: undefined }]);
}, 120_000);

test('whatever network and hubs do, two hubs on one PostgreSQL have each contact exactly once', async () => {
  const folder = temporaryFolder();
  const databaseUrl = await aServerUrl();
  const place = (name: string): HubPlace => ({ dataFolder: join(folder, name), databaseUrl });
  await expectExactlyOnce(folder, [place('hub-1'), place('hub-2')]);
}, 120_000);
