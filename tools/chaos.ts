// Kiosks hand contacts over on the worst of networks, to hubs that are killed; says what arrived:
//   npm run chaos [-- --kiosks 20 --leads 10000 --kills 40 --seed N --database embedded|postgres]
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { MS_PER_MINUTE, MS_PER_SECOND } from '../src-shared/units.ts';
import type { HubPlace } from '../tests/support/chaos/hub-process.ts';
import { runChaos, type ChaosReport } from '../tests/support/chaos/run-chaos.ts';
import { showReport } from '../tests/support/chaos/show-report.ts';
import { startPostgres } from '../tests/support/hub/postgres-server.ts';

const Words = z.object({
  kiosks: z.coerce.number().int().min(1).max(200),
  leads: z.coerce.number().int().min(1).max(1_000_000),
  kills: z.coerce.number().int().min(1).max(10_000),
  seed: z.coerce.number().int().min(0),
  database: z.enum(['embedded', 'postgres']),
});
type Words = z.output<typeof Words>;

/** Throws with the names of the words that do not fit. */
function readWords(): Words {
  const text = (value: string): { readonly type: 'string'; readonly default: string } => ({
    type: 'string',
    default: value,
  });
  const { values } = parseArgs({
    options: {
      kiosks: text('20'),
      leads: text('10000'),
      kills: text('40'),
      seed: text(String(Date.now() % 2 ** 31)),
      database: text('embedded'),
    },
  });
  const words = Words.safeParse(values);
  if (words.success) return words.data;
  const names = words.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`);
  throw new Error(`chaos: ${names.join('; ')}`);
}

/** On PostgreSQL two hubs share the database; an embedded one has one owner. */
async function run(words: Words, folder: string): Promise<ChaosReport> {
  const postgres = words.database === 'postgres' ? await startPostgres() : undefined;
  const place = (name: string): HubPlace => ({
    dataFolder: join(folder, name),
    databaseUrl: postgres?.url('postgres'),
  });
  try {
    return await runChaos({
      ...words,
      folder,
      hubs: postgres === undefined ? [place('hub')] : [place('hub-1'), place('hub-2')],
      patienceMs: 15 * MS_PER_SECOND,
      calmLimitMs: 10 * MS_PER_MINUTE,
      onProgress: (text) => console.log(`chaos: ${text}`),
    });
  } finally {
    await postgres?.stop();
  }
}

async function main(): Promise<void> {
  const words = readWords();
  const folder = await mkdtemp(join(tmpdir(), 'standpunkt-chaos-'));
  console.log(`chaos: seed ${words.seed}`);
  const report = await run(words, folder);
  console.log(showReport(report));
  const isSound = report.differences.length === 0;
  if (isSound) await rm(folder, { recursive: true, force: true });
  else console.error(`chaos: FAILED with seed ${report.seed}, see ${folder}`);
  process.exitCode = isSound ? 0 : 1;
}

main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
});
