// Measures the built kiosk on this machine and prints one JSON line a measure:  npm run bench [-- NAME]…
// Absolute times depend on the machine and on what else it does; compare only figures of one run.
import { measureAttractPower } from './attract-power.ts';
import { measureEmployerSheet } from './employer-sheet.ts';
import { measureExport } from './export.ts';
import { measureLeadCommit } from './lead-commit.ts';
import { measureMapFrames } from './map-frames.ts';
import { measureMemory } from './memory.ts';
import { measureSealing } from './sealing.ts';
import { measureSearch } from './search.ts';
import { measureStartUp } from './start-up.ts';
import type { Measure } from './statistics.ts';

const MEASURES: Readonly<Record<string, () => Promise<readonly Measure[]>>> = {
  'start-up': measureStartUp,
  'employer-sheet': measureEmployerSheet,
  'map-frames': measureMapFrames,
  'attract-power': measureAttractPower,
  search: measureSearch,
  'lead-commit': measureLeadCommit,
  sealing: measureSealing,
  export: measureExport,
  memory: measureMemory,
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
