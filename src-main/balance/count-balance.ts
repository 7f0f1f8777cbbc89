import { z } from 'zod';
import type { Balance, DayCounts } from '../../src-shared/domain/balance.ts';
import { IsoDay } from '../../src-shared/units.ts';
import type { Queries } from '../storage/queries.ts';

/*
 * Counts where every contact is now, from the outsides of the records and from tombstones; nothing is opened.
 */

const Count = z.int().nonnegative();
const DayRow = z.object({
  day: IsoDay.nullable(),
  stored: Count,
  exported: Count,
  erasedByVisitor: Count,
  erasedByStaff: Count,
  expired: Count,
});

/** A contact is its newest record, or the tombstone of its first. Older tombstones do not say; then there were no corrections yet. */
const BY_DAY = `
WITH contacts (captured_at_ms, fate, is_exported) AS (
  SELECT captured_at_ms, 'stored', EXISTS (SELECT 1 FROM exported_leads WHERE lead_id = lead.id)
    FROM sealed_leads AS lead
    WHERE NOT EXISTS (SELECT 1 FROM sealed_leads AS newer WHERE newer.corrects = lead.id)
  UNION ALL
  SELECT captured_at_ms, erased_by, 0 FROM tombstones
    WHERE erased_by <> 'read-back' AND was_successor IS NOT 1)
SELECT date(captured_at_ms / 1000, 'unixepoch', 'localtime') AS day,
  count(*) FILTER (WHERE fate = 'stored') AS stored,
  count(*) FILTER (WHERE fate = 'stored' AND is_exported) AS exported,
  count(*) FILTER (WHERE fate = 'visitor') AS "erasedByVisitor",
  count(*) FILTER (WHERE fate = 'staff') AS "erasedByStaff",
  count(*) FILTER (WHERE fate = 'retention') AS expired
FROM contacts GROUP BY day ORDER BY day`;

/** First records, kept or erased, that were acknowledged. Counted apart from the above: a contact without its newest record shows. */
const RECORDS = `
SELECT last_sequence_number AS "numbersGiven", erased_without_tombstone AS "withoutTombstone",
  (SELECT count(*) FROM sealed_leads WHERE corrects IS NULL)
    + (SELECT count(*) FROM tombstones WHERE erased_by <> 'read-back' AND was_successor IS NOT 1) AS captured,
  (SELECT count(*) FROM sealed_leads WHERE corrects IS NOT NULL)
    + (SELECT count(*) FROM tombstones WHERE erased_by <> 'read-back' AND was_successor = 1) AS successors,
  (SELECT count(*) FROM tombstones WHERE erased_by = 'read-back') AS withdrawn
FROM lead_counter`;
const RecordRow = z.object({
  numbersGiven: Count,
  withoutTombstone: Count,
  captured: Count,
  successors: Count,
  withdrawn: Count,
});

type Counted = Pick<Balance, 'contacts' | 'records' | 'days'>;

/** In the caller's transaction, so that all of it is of one moment. */
export async function countBalance(queries: Queries): Promise<Counted> {
  const { captured, withoutTombstone, ...records } = await queries.get(RecordRow, RECORDS);
  const known = (await queries.all(DayRow, BY_DAY)).map(withCaptured);
  // Erased by programs that left no tombstone: by whom, only their journal said; mostly visitors, for nobody else could yet.
  const days = withoutTombstone === 0 ? known : addToUnknownDay(known, withoutTombstone);
  const sum = (name: keyof Omit<DayCounts, 'day'>): number => days.reduce((all, day) => all + day[name], 0);
  return {
    contacts: {
      captured: captured + withoutTombstone,
      stored: sum('stored'),
      exported: sum('exported'),
      erasedByVisitor: sum('erasedByVisitor'),
      erasedByStaff: sum('erasedByStaff'),
      expired: sum('expired'),
    },
    records,
    days,
  };
}

function withCaptured(row: z.output<typeof DayRow>): DayCounts {
  return { ...row, captured: row.stored + row.erasedByVisitor + row.erasedByStaff + row.expired };
}

function addToUnknownDay(days: readonly DayCounts[], count: number): readonly DayCounts[] {
  const rest = days.filter(({ day }) => day !== null);
  const unknown = days.find(({ day }) => day === null) ?? {
    ...{ day: null, captured: 0, stored: 0, exported: 0, erasedByVisitor: 0, erasedByStaff: 0, expired: 0 },
  };
  const { captured, erasedByVisitor } = unknown;
  return [{ ...unknown, captured: captured + count, erasedByVisitor: erasedByVisitor + count }, ...rest];
}
