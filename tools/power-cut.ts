// Kills a program that takes in leads a thousand times, and says what was lost:  npm run power-cut [-- KILLS [SEED]]
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cutPower } from '../tests/support/power-cut.ts';
import { predictableFractions } from '../tests/support/calm-world.ts';

async function main(): Promise<void> {
  const kills = Number(process.argv[2] ?? 1000);
  const seed = Number(process.argv[3] ?? Date.now() % 2 ** 31);
  console.log(`power-cut: ${kills} kills, seed ${seed}`);
  const folder = await mkdtemp(join(tmpdir(), 'standpunkt-power-cut-'));
  const startedAt = performance.now();
  const report = await cutPower({ folder, kills, random: predictableFractions(seed), checkEvery: 100 });
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  console.log(JSON.stringify({ ...report, seconds }));
  const isSound =
    report.kills === kills &&
    report.acknowledged > 0 &&
    report.acknowledgedMissing === 0 &&
    report.halfLeads === 0 &&
    report.integrity === 'ok' &&
    report.brokenJournalEntry === null;
  if (isSound) await rm(folder, { recursive: true, force: true });
  else console.error(`power-cut: FAILED, see ${folder}`);
  process.exitCode = isSound ? 0 : 1;
}

void main();
