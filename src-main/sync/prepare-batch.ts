import { BATCH_BYTES, MAX_BATCH_RECORDS } from '../../src-shared/protocol/limits.ts';
import type { RecordMessage } from '../../src-shared/protocol/records.ts';
import { unreachable } from '../../src-shared/result.ts';
import type { Database } from '../storage/database.ts';
import { listNext, markUnknown, withdraw } from './outbox-store.ts';
import type { Quarantine } from './quarantine.ts';
import { readRecord, type Signer } from './read-record.ts';

interface PrepareOptions {
  readonly database: Database;
  readonly signer: Signer;
  readonly quarantine: Quarantine;
}

/**
 * Takes the next records out of the outbox and marks them unknown, in one transaction that is on the disk before anything is sent.
 * What can never be sent goes into quarantine on the way. Empty: nothing waits.
 */
export function prepareBatch(
  { database, signer, quarantine }: PrepareOptions,
  maxRecords: number,
): Promise<readonly RecordMessage[]> {
  return database.transaction(async (queries) => {
    const records: RecordMessage[] = [];
    let bytes = 0;
    for (;;) {
      const entries = await listNext(queries, Math.min(maxRecords, MAX_BATCH_RECORDS));
      let isQuarantined = false;
      for (const entry of entries) {
        const record = await readRecord(queries, entry, signer);
        if (record.ok) {
          records.push(record.value);
          bytes += JSON.stringify(record.value).length;
          if (bytes >= BATCH_BYTES) break;
          continue;
        }
        isQuarantined = true;
        switch (record.error) {
          case 'GONE':
            await withdraw(queries, entry);
            break;
          case 'UNSIGNED':
          case 'TOO_LARGE':
          case 'UNREADABLE':
            await quarantine(queries, { kind: entry.kind, id: entry.lead_id }, record.error);
            break;
          default:
            unreachable(record.error);
        }
      }
      // Were all of them unfit, others may wait behind them; each turn puts some away, so this ends.
      if (records.length > 0 || !isQuarantined) break;
    }
    if (records.length > 0) await markUnknown(queries, records);
    return records;
  });
}
