import { z } from 'zod';
import type { LeadDay, LeadExport, LeadOutline, LeadScope } from '../../src-shared/contract/lead-calls.ts';
import type { LeadId } from '../../src-shared/domain/sealed-lead.ts';
import { localDay } from '../../src-shared/export/period.ts';
import { EpochMs, MS_PER_MINUTE } from '../../src-shared/units.ts';
import { CountRow, type Queries } from '../storage/queries.ts';
import { countUnexported, IS_CURRENT, KEPT_LEADS, KeptLead } from './lead-store.ts';

/* The leads as the screen lists them: each once, the last one captured first. A rating or a correction keeps its lead's place. */

const IS_UNEXPORTED = 'NOT EXISTS (SELECT 1 FROM exported_leads WHERE lead_id = lead.id)';
/** `?1`, `?2`: captured between, both included; `?3`: 1 for those in no export. */
const IS_IN_SCOPE = `${IS_CURRENT} AND lead.captured_at_ms BETWEEN ?1 AND ?2 AND (?3 = 0 OR ${IS_UNEXPORTED})`;

function scopeValues({ capturedWithin, isUnexportedOnly }: LeadScope): readonly [number, number, number] {
  const { fromMs, toMs } = capturedWithin ?? { fromMs: 0, toMs: Number.MAX_SAFE_INTEGER };
  return [fromMs, toMs, isUnexportedOnly ? 1 : 0];
}

export async function countInScope(queries: Queries, scope: LeadScope): Promise<number> {
  const sql = `SELECT count(*) AS count FROM sealed_leads AS lead WHERE ${IS_IN_SCOPE}`;
  return (await queries.get(CountRow, sql, scopeValues(scope))).count;
}

/** One page for the screen. The ids are sorted before anything else is read, so that no envelope is carried through the sorting. */
export function listInScope(
  queries: Queries,
  scope: LeadScope,
  skip: number,
  limit: number,
): Promise<readonly KeptLead[]> {
  const order = 'ORDER BY lead.captured_at_ms DESC, lead.sequence_number DESC';
  const sql = `${KEPT_LEADS} WHERE lead.id IN
    (SELECT lead.id FROM sealed_leads AS lead WHERE ${IS_IN_SCOPE} ${order} LIMIT ?4 OFFSET ?5) ${order}`;
  return queries.all(KeptLead, sql, [...scopeValues(scope), limit, skip]);
}

/** Every time zone's days begin at a quarter of an hour, so what was captured within one lies on one day. */
const QUARTER_MS = 15 * MS_PER_MINUTE;
const Quarter = z.object({ firstMs: EpochMs, lastMs: EpochMs, count: z.int().positive() });

/** How many leads there are, on which days, and how many are still to be exported. */
export async function readLeadOutline(queries: Queries): Promise<LeadOutline> {
  const quarters = await queries.all(
    Quarter,
    `SELECT min(captured_at_ms) AS "firstMs", max(captured_at_ms) AS "lastMs", count(*) AS count
     FROM sealed_leads AS lead WHERE ${IS_CURRENT}
     GROUP BY captured_at_ms / ${String(QUARTER_MS)} ORDER BY captured_at_ms / ${String(QUARTER_MS)} DESC`,
  );
  const days = new Map<string, LeadDay>();
  for (const { firstMs, lastMs, count } of quarters) {
    const day = localDay(firstMs);
    const later = days.get(day);
    days.set(
      day,
      later === undefined
        ? { day, firstMs, lastMs, count }
        : { ...later, firstMs, count: later.count + count },
    );
  }
  return {
    total: quarters.reduce((sum, { count }) => sum + count, 0),
    unexported: await countUnexported(queries),
    days: [...days.values()],
  };
}

const ExportRow = z.object({ atMs: EpochMs, fileName: z.string(), is_current: z.int() });

/** The exports that have a lead, or a record whose place it took, the newest first. */
export async function listExportsOf(queries: Queries, id: LeadId): Promise<readonly LeadExport[]> {
  const rows = await queries.all(
    ExportRow,
    `WITH RECURSIVE earlier (id) AS (
       SELECT ?1 UNION SELECT member.corrects FROM earlier JOIN sealed_leads AS member ON member.id = earlier.id
         WHERE member.corrects IS NOT NULL)
     SELECT finished_at_ms AS "atMs", file_name AS "fileName", max(lead_id = ?1) AS is_current
     FROM exported_leads JOIN exports ON exports.id = export_id WHERE lead_id IN (SELECT id FROM earlier)
     GROUP BY exports.id ORDER BY finished_at_ms DESC, exports.id DESC`,
    [id],
  );
  return rows.map(({ is_current, ...found }) => ({ ...found, isCurrent: is_current === 1 }));
}
