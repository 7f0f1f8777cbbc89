import { z } from 'zod';
import type { LeadId } from '../../src-shared/domain/lead.ts';
import type { ExportTarget } from '../../src-shared/export/targets.ts';
import { EpochMs, type Sha256Hex } from '../../src-shared/units.ts';
import type { Queries } from '../storage/queries.ts';

export interface FinishedExport {
  readonly id: string;
  readonly finishedAtMs: EpochMs;
  readonly target: ExportTarget;
  readonly fileName: string;
  readonly leadIds: readonly LeadId[];
  readonly unreadable: number;
  readonly bytes: number;
  readonly sha256: Sha256Hex;
}

/** Notes an export and its leads. Returns how many of the leads are still there: one may have been erased meanwhile. */
export async function insertExport(queries: Queries, finished: FinishedExport): Promise<number> {
  await queries.run(
    `INSERT INTO exports (id, finished_at_ms, target, file_name, rows, unreadable, bytes, sha256)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      finished.id,
      finished.finishedAtMs,
      finished.target,
      finished.fileName,
      finished.leadIds.length,
      finished.unreadable,
      finished.bytes,
      finished.sha256,
    ],
  );
  return queries.run(
    `INSERT INTO exported_leads (export_id, lead_id)
     SELECT ?, id FROM sealed_leads WHERE id IN (SELECT value FROM json_each(?))`,
    [finished.id, JSON.stringify(finished.leadIds)],
  );
}

const LastExport = z.object({ atMs: EpochMs, rows: z.int().positive(), fileName: z.string() }).readonly();

/** The newest finished export, `undefined` before the first. */
export function findLastExport(queries: Queries): Promise<z.output<typeof LastExport> | undefined> {
  return queries.find(
    LastExport,
    `SELECT finished_at_ms AS "atMs", rows, file_name AS "fileName" FROM exports
     ORDER BY finished_at_ms DESC, rowid DESC LIMIT 1`,
  );
}
