import type { Migration } from '../migration.ts';

/**
 * Closing balances, each with the hash of the one before it. And what a tombstone lacks to be counted by day: when its lead was
 * captured (its id says that too, if it is a UUIDv7), and whether it had taken another record's place. Older ones do not say.
 */
export const createClosings: Migration = {
  version: 120,
  name: 'create-closings',
  up: (db) =>
    db.exec(`
CREATE TABLE closings (
  closing_number INTEGER PRIMARY KEY CHECK (closing_number > 0),
  closed_at_ms INTEGER NOT NULL CHECK (closed_at_ms >= 0),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  kiosk_id TEXT NOT NULL,
  kiosk_name TEXT NOT NULL,
  event_name TEXT NOT NULL,
  balance TEXT NOT NULL CHECK (json_valid(balance)),
  previous_sha256 TEXT NOT NULL CHECK (length(previous_sha256) = 64),
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64)
) STRICT;
CREATE TRIGGER closings_are_never_changed BEFORE UPDATE ON closings
BEGIN SELECT RAISE(ABORT, 'a closing is never changed'); END;
CREATE TRIGGER closings_are_never_removed BEFORE DELETE ON closings
BEGIN SELECT RAISE(ABORT, 'a closing is never removed'); END;
ALTER TABLE tombstones ADD COLUMN captured_at_ms INTEGER CHECK (captured_at_ms >= 0);
ALTER TABLE tombstones ADD COLUMN was_successor INTEGER CHECK (was_successor IN (0, 1));
`),
};
