import type { Migration } from '../migration.ts';

/** What was done to the leads, by whom in role, never about whom. Each entry carries the hash of the one before it. */
export const createJournal: Migration = {
  version: 30,
  name: 'create-journal',
  up: (db) =>
    db.exec(`
CREATE TABLE journal (
  entry_number INTEGER PRIMARY KEY CHECK (entry_number > 0),
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  code TEXT NOT NULL,
  details TEXT NOT NULL CHECK (json_valid(details)),
  previous_sha256 TEXT NOT NULL CHECK (length(previous_sha256) = 64),
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64)
) STRICT;
CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is only appended to'); END;
CREATE TRIGGER journal_is_never_shortened BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is only appended to'); END;
`),
};
