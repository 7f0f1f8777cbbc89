import type { Migration } from '../migration.ts';

/**
 * Corrections and tombstones. A record is corrected at most once, so corrections make a chain and its last one counts. What is
 * erased leaves its id and number, nothing of a person, and can never come back. Erasures of before are read from the journal;
 * those that even the journal does not name one by one are only counted.
 */
export const correctAndErase: Migration = {
  version: 70,
  name: 'correct-and-erase',
  up: (db) =>
    db.exec(`
ALTER TABLE sealed_leads ADD COLUMN corrects TEXT REFERENCES sealed_leads (id) CHECK (corrects <> id);
CREATE UNIQUE INDEX sealed_leads_by_corrected ON sealed_leads (corrects) WHERE corrects IS NOT NULL;
CREATE TABLE tombstones (
  lead_id TEXT PRIMARY KEY CHECK (length(lead_id) = 36),
  sequence_number INTEGER UNIQUE CHECK (sequence_number > 0),
  erased_at_ms INTEGER NOT NULL CHECK (erased_at_ms >= 0),
  erased_by TEXT NOT NULL CHECK (erased_by IN ('visitor', 'staff', 'retention', 'read-back')),
  was_exported INTEGER NOT NULL CHECK (was_exported IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE TRIGGER tombstones_are_never_changed BEFORE UPDATE ON tombstones
BEGIN SELECT RAISE(ABORT, 'a tombstone is never changed'); END;
CREATE TRIGGER tombstones_are_never_removed BEFORE DELETE ON tombstones
BEGIN SELECT RAISE(ABORT, 'a tombstone is never removed'); END;
CREATE TRIGGER erased_leads_never_return BEFORE INSERT ON sealed_leads
WHEN EXISTS (SELECT 1 FROM tombstones WHERE lead_id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'an erased lead never returns'); END;
INSERT OR IGNORE INTO tombstones (lead_id, sequence_number, erased_at_ms, erased_by, was_exported)
  SELECT json_extract(details, '$.leadId'), NULL, at_ms, 'visitor', json_extract(details, '$.wasExported')
  FROM journal WHERE code = 'lead.erased';
ALTER TABLE lead_counter ADD COLUMN erased_without_tombstone INTEGER NOT NULL DEFAULT 0
  CHECK (erased_without_tombstone >= 0);
UPDATE lead_counter SET erased_without_tombstone = max(0, last_sequence_number
  - (SELECT count(*) FROM sealed_leads) - (SELECT count(*) FROM tombstones));
`),
};
