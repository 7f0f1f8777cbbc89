// Measures the built kiosk on this machine and prints one JSON line a measure:  npm run bench [-- NAME]…
// Absolute times depend on the machine and on what else it does; compare only figures of one run.
import type { Measure } from './statistics.ts';

/** Each is loaded when its turn comes: one that cannot start here does not keep the others from running. */
const MEASURES: Readonly<Record<string, () => Promise<readonly Measure[]>>> = {
  'start-up': async () => (await import('./start-up.ts')).measureStartUp(),
  'employer-sheet': async () => (await import('./employer-sheet.ts')).measureEmployerSheet(),
  'map-frames': async () => (await import('./map-frames.ts')).measureMapFrames(),
  'attract-power': async () => (await import('./attract-power.ts')).measureAttractPower(),
  search: async () => (await import('./search.ts')).measureSearch(),
  'lead-commit': async () => (await import('./lead-commit.ts')).measureLeadCommit(),
  sealing: async () => (await import('./sealing.ts')).measureSealing(),
  export: async () => (await import('./export.ts')).measureExport(),
  memory: async () => (await import('./memory.ts')).measureMemory(),
  'hub-ingest': async () => (await import('./hub-ingest.ts')).measureHubIngest(),
};

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !(name in MEASURES));
  if (unknown.length > 0)
    throw new Error(`unknown measure ${unknown.join(', ')}; there are ${Object.keys(MEASURES).join(', ')}`);
  for (const [name, measure] of Object.entries(MEASURES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    for (const line of await measure()) console.log(JSON.stringify(line));
  }
}

void main();
