import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KioskSettings } from '../../src-shared/domain/kiosk-settings.ts';
import type { ExportTarget } from '../../src-shared/export/targets.ts';
import { createExportDesk } from '../../src-main/export/export-desk.ts';
import { realDisk } from '../../src-main/export/export-disk.ts';
import { sealWithPassphrase } from '../../src-main/leads/age-passphrase.ts';
import { openAllLeads } from '../../src-main/leads/open-leads.ts';
import { newUuidV7, systemClock, systemRandomBytes } from '../../src-main/ports.ts';
import { createAppendToJournal } from '../../src-main/staff/journal.ts';
import { openDatabase } from '../../src-main/storage/database.ts';
import { aLeadDesk } from '../../tests/support/a-lead-desk.ts';
import { aLeadDraft } from '../../tests/support/a-lead.ts';
import { round, type Measure } from './statistics.ts';

const LEADS = 10_000;
const BYTES_PER_MIB = 1024 * 1024;
/** How often memory and progress are looked at. */
const LOOK_EVERY_MS = 50;
const TARGETS: readonly ExportTarget[] = ['xlsx', 'csv-excel-de', 'json-lines'];

/**
 * Opening ten thousand sealed leads and writing them, verified, into a folder of the temporary disk: seconds from the order to the
 * report, the largest memory of the process above what it had before, and how often progress could be told. Without Electron: the same
 * code in plain Node.
 */
export async function measureExport(): Promise<readonly Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'standpunkt-bench-'));
  const database = await openDatabase({ file: join(folder, 'bench.sqlite'), clock: systemClock });
  try {
    const { identity, leaveLead } = await aLeadDesk({ database });
    for (let number = 0; number < LEADS; number += 1) {
      const email = `person${String(number)}@example.org`;
      const left = await leaveLead(
        aLeadDraft({ email, message: 'Eine erfundene Nachricht für die Messung.' }),
      );
      if (!left.ok) throw new Error(`the lead was refused: ${left.error}`);
    }
    const desk = createExportDesk({
      database,
      clock: systemClock,
      newId: newUuidV7,
      randomBytes: systemRandomBytes,
      disk: realDisk,
      appendToJournal: createAppendToJournal(systemClock),
      settings: () => KioskSettings.parse({}),
      findPlaces: () => Promise.resolve([{ path: folder, label: 'bench', kind: 'folder', freeBytes: null }]),
      sealWithPassphrase,
      sealForOrganiser: null,
    });
    const measures: Measure[] = [];
    for (const target of TARGETS) {
      measures.push(
        await measureOne(
          target,
          async () => {
            const report = await desk.run({
              folder,
              order: { target, audience: { type: 'controller' }, period: { type: 'all' }, rows: 'all' },
              openLeads: () => openAllLeads(database, identity),
            });
            if (!report.ok) throw new Error(`the export failed: ${report.error}`);
          },
          () => JSON.stringify(desk.progress()),
        ),
      );
    }
    return measures;
  } finally {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureOne(
  target: ExportTarget,
  run: () => Promise<void>,
  progress: () => string,
): Promise<Measure> {
  const before = process.memoryUsage.rss();
  let peak = before;
  const told = new Set<string>();
  let longestSilenceMs = 0;
  let lookedAt = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longestSilenceMs = Math.max(longestSilenceMs, now - lookedAt);
    lookedAt = now;
    peak = Math.max(peak, process.memoryUsage.rss());
    told.add(progress());
  }, LOOK_EVERY_MS);
  const startedAt = performance.now();
  await run();
  const tookMs = performance.now() - startedAt;
  clearInterval(timer);
  return {
    measure: `export-10000-leads-${target}`,
    unit: 'ms',
    took: round(tookMs),
    peakMiB: round(peak / BYTES_PER_MIB),
    peakAboveStartMiB: round((peak - before) / BYTES_PER_MIB),
    progressSteps: told.size,
    longestSilence: round(longestSilenceMs),
  };
}
