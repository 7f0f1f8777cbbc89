import { z } from 'zod';
import { LeadId } from '../../src-shared/domain/sealed-lead.ts';
import type { EpochMs } from '../../src-shared/units.ts';
import type { Queries } from '../storage/queries.ts';

/** Who had a record erased. `read-back`: it came back different from the disk and was never acknowledged. */
export type ErasedBy = 'visitor' | 'staff' | 'retention' | 'read-back';

interface Erasure {
  readonly erasedBy: ErasedBy;
  readonly nowMs: EpochMs;
}

export interface ErasedRecord {
  readonly id: LeadId;
  readonly wasExported: boolean;
}

const IdRow = z.object({ id: LeadId });

/**
 * Erases records and everything that corrects them or was corrected by them, without opening any. Returns what was erased, oldest
 * first; nothing for ids that are not there.
 */
export async function eraseRecords(
  queries: Queries,
  ids: readonly LeadId[],
  erasure: Erasure,
): Promise<readonly ErasedRecord[]> {
  const family = await queries.all(
    IdRow,
    `WITH RECURSIVE family (id) AS (
       SELECT id FROM sealed_leads WHERE id IN (SELECT value FROM json_each(?))
       UNION SELECT newer.id FROM family JOIN sealed_leads AS newer ON newer.corrects = family.id
       UNION SELECT member.corrects FROM family JOIN sealed_leads AS member ON member.id = family.id
         WHERE member.corrects IS NOT NULL)
     SELECT id FROM family`,
    [JSON.stringify(ids)],
  );
  return buryRecords(
    queries,
    family.map(({ id }) => id),
    erasure,
  );
}

const Found = z.object({ id: LeadId, was_exported: z.int() });

/**
 * Erases just these records. Each leaves a tombstone: its id and number, when it was captured and erased, by whom, whether a copy left
 * the kiosk, whether it had taken another one's place. Nothing of a person, and nothing that lets it return.
 */
export async function buryRecords(
  queries: Queries,
  ids: readonly LeadId[],
  { erasedBy, nowMs }: Erasure,
): Promise<readonly ErasedRecord[]> {
  if (ids.length === 0) return [];
  const all = JSON.stringify(ids);
  const found = await queries.all(
    Found,
    `SELECT id, EXISTS (SELECT 1 FROM exported_leads WHERE lead_id = sealed_leads.id) AS was_exported
     FROM sealed_leads WHERE id IN (SELECT value FROM json_each(?)) ORDER BY sequence_number`,
    [all],
  );
  await queries.run(
    `INSERT INTO tombstones
       (lead_id, sequence_number, erased_at_ms, erased_by, was_exported, captured_at_ms, was_successor)
     SELECT id, sequence_number, ?, ?, EXISTS (SELECT 1 FROM exported_leads WHERE lead_id = sealed_leads.id),
       captured_at_ms, corrects IS NOT NULL
     FROM sealed_leads WHERE id IN (SELECT value FROM json_each(?))`,
    [nowMs, erasedBy, all],
  );
  // One statement, so that a correction and what it refers to go together.
  await queries.run('DELETE FROM sealed_leads WHERE id IN (SELECT value FROM json_each(?))', [all]);
  return found.map(({ id, was_exported }) => ({ id, wasExported: was_exported === 1 }));
}
