import { UncheckedBatch, type BatchAnswer, type Verdict } from '../../src-shared/protocol/batch.ts';
import type { KioskId } from '../../src-shared/protocol/pieces.ts';
import type { RecordMessage } from '../../src-shared/protocol/records.ts';
import type { Result } from '../../src-shared/result.ts';
import { checkRecord } from '../check-record.ts';
import { describeFault } from '../log.ts';
import type { HubParts } from '../parts.ts';
import { parseBody } from '../read-body.ts';
import { Refused } from '../refused.ts';
import { readKeys } from '../store/kiosk-store.ts';
import { storeRecord, takeTurn, type Stored } from '../store/ledger-store.ts';

/** A batch of records: checks each, stores what is sound in one transaction, and answers each on its own. */
export async function takeBatch(parts: HubParts, kioskId: KioskId, body: unknown): Promise<BatchAnswer> {
  const startedAtMs = parts.clock();
  const batch = parseBody(UncheckedBatch, body);
  const keys = await readKeys(parts.database, kioskId);
  const checked = batch.records.map((raw) => checkRecord(raw, { kioskId, keys }));
  const arrival = { receivedAtMs: startedAtMs, kioskClockMs: batch.sentAtMs };
  const storeAll: StoreAll = (records) =>
    parts.database.transaction(async (queries) => {
      if (!(await takeTurn(queries, kioskId, arrival))) throw new Refused('TOKEN_REVOKED');
      const stored: Stored[] = [];
      for (const record of records) stored.push(await storeRecord(queries, record, arrival));
      return stored;
    });
  const sound = checked.flatMap((result) => (result.ok ? [result.value] : []));
  const verdicts = inOrder(batch.records, checked, await storeTogetherOrAlone(parts, sound, storeAll));
  for (const verdict of verdicts) count(parts, verdict);
  parts.metrics.timeBatch((parts.clock() - startedAtMs) / 1000);
  parts.log('batch.taken', { kiosk: kioskId, ...sums(verdicts) });
  return {
    protocol: batch.protocol,
    hubId: parts.hubId,
    batchId: batch.batchId,
    receivedAtMs: arrival.receivedAtMs,
    verdicts,
  };
}

type StoreAll = (records: readonly RecordMessage[]) => Promise<readonly Stored[]>;

/** When the whole fails, each is tried alone: one record that the database chokes on must not hold up the others. */
async function storeTogetherOrAlone(
  parts: HubParts,
  records: readonly RecordMessage[],
  storeAll: StoreAll,
): Promise<readonly (Stored | undefined)[]> {
  try {
    return await storeAll(records);
  } catch (fault) {
    if (fault instanceof Refused) throw fault;
    parts.log('batch.failed', { records: records.length, ...describeFault(fault) });
  }
  const stored: (Stored | undefined)[] = [];
  for (const record of records) {
    try {
      stored.push(...(await storeAll([record])));
    } catch (fault) {
      if (fault instanceof Refused) throw fault;
      stored.push(undefined);
    }
  }
  // A database that takes nothing at all is out of order; that is said of the request, not of each record.
  if (records.length > 0 && stored.every((one) => one === undefined)) throw new Refused('UNAVAILABLE');
  return stored;
}

type Named = Pick<Verdict, 'kind' | 'id'>;

function inOrder(
  records: readonly Named[],
  checked: readonly Result<RecordMessage, Extract<Verdict, { verdict: 'rejected' }>['reason']>[],
  stored: readonly (Stored | undefined)[],
): readonly Verdict[] {
  const left = [...stored];
  return records.map(({ kind, id }, index): Verdict => {
    const check = checked[index];
    if (check === undefined) throw new Error('a record was not checked');
    if (!check.ok) return { kind, id, verdict: 'rejected', reason: check.error };
    const one = left.shift();
    if (one === undefined) return { kind, id, verdict: 'retry' };
    return 'reason' in one
      ? { kind, id, verdict: 'rejected', reason: one.reason }
      : { kind, id, verdict: one.verdict };
  });
}

function count({ metrics }: HubParts, verdict: Verdict): void {
  if (verdict.verdict === 'rejected') metrics.countRejection(verdict.reason);
  else metrics.countVerdict(verdict.verdict);
}

function sums(verdicts: readonly Verdict[]): Readonly<Record<Verdict['verdict'], number>> {
  const of = (kind: Verdict['verdict']): number => verdicts.filter(({ verdict }) => verdict === kind).length;
  return { stored: of('stored'), already: of('already'), retry: of('retry'), rejected: of('rejected') };
}
