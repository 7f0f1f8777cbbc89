import { z } from 'zod';
import { LeadId } from '../../src-shared/domain/lead.ts';
import type { ExportTarget } from '../../src-shared/export/targets.ts';
import { EpochMs, type Sha256Hex } from '../../src-shared/units.ts';
import { CountRow, type Queries } from '../storage/queries.ts';

export interface FinishedExport {
  readonly id: string;
  readonly finishedAtMs: EpochMs;
  readonly target: ExportTarget;
  /** Key of the audience, `src-shared/export/audience.ts`. */
  readonly audience: string;
  /** Of the folder that holds the files. */
  readonly fileName: string;
  readonly leadIds: readonly LeadId[];
  readonly unreadable: number;
  readonly bytes: number;
  /** Of the manifest. */
  readonly sha256: Sha256Hex;
}

/** Notes an export and its leads. Returns how many of the leads are still there: one may have been erased meanwhile. */
export async function insertExport(queries: Queries, finished: FinishedExport): Promise<number> {
  await queries.run(
    `INSERT INTO exports (id, finished_at_ms, target, audience, file_name, rows, unreadable, bytes, sha256)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      finished.id,
      finished.finishedAtMs,
      finished.target,
      finished.audience,
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

/** The leads that stand in a finished export for an audience. */
export async function listExportedTo(queries: Queries, audience: string): Promise<readonly LeadId[]> {
  const rows = await queries.all(
    z.object({ id: LeadId }),
    `SELECT DISTINCT lead_id AS id FROM exported_leads JOIN exports ON exports.id = export_id WHERE audience = ?`,
    [audience],
  );
  return rows.map((row) => row.id);
}

/** How many sealed records there are to open. */
export async function countSealed(queries: Queries): Promise<number> {
  return (await queries.get(CountRow, 'SELECT count(*) AS count FROM sealed_leads')).count;
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
