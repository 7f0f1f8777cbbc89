import type { Clock } from '../../src-shared/ports.ts';
import type { Database } from '../storage/database.ts';
import type { DeviceKey } from './device-key.ts';
import { buryRecords } from './erase-records.ts';
import { checkSignature } from './lead-record.ts';
import { readBackLead, type StoredLead } from './lead-store.ts';

interface VerifyOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly device: DeviceKey;
}

/**
 * Compares every column with the file, the envelope byte for byte and by its hash, and checks the signature. A record that came
 * back different is taken out again: its visitor is told that nothing was saved, so nothing of theirs may stay. What it was to
 * correct stays.
 */
export async function isOnDisk(
  { database, clock, device }: VerifyOptions,
  stored: StoredLead,
): Promise<boolean> {
  const found = await readBackLead(database, stored.id);
  if (found !== undefined && isSameRow(found, stored) && checkSignature(found, device.publicKey) === 'valid')
    return true;
  await database.transaction((queries) =>
    buryRecords(queries, [stored.id], { erasedBy: 'read-back', nowMs: clock() }),
  );
  return false;
}

function isSameRow(found: StoredLead, stored: StoredLead): boolean {
  const columns = Object.entries(found);
  return Object.entries(stored).every(([name, value]) => {
    const other = columns.find(([key]) => key === name)?.[1];
    return value instanceof Uint8Array
      ? other instanceof Uint8Array && Buffer.compare(value, other) === 0
      : value === other;
  });
}
