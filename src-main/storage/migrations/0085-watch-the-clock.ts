import type { Migration } from '../migration.ts';

/**
 * For a retention that is never early. `clock_watch`: when the clock was last found right, and up to which record a person has
 * said so. `retention_holds`: leads that were captured under an impossible time, and until when they stay at least.
 */
export const watchTheClock: Migration = {
  version: 85,
  name: 'watch-the-clock',
  up: (db) =>
    db.exec(`
CREATE TABLE clock_watch (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  trusted_at_ms INTEGER CHECK (trusted_at_ms >= 0),
  confirmed_sequence_number INTEGER NOT NULL CHECK (confirmed_sequence_number >= 0)
) STRICT;
INSERT INTO clock_watch (id, trusted_at_ms, confirmed_sequence_number) VALUES (1, NULL, 0);
CREATE TABLE retention_holds (
  lead_id TEXT PRIMARY KEY REFERENCES sealed_leads (id) ON DELETE CASCADE,
  not_before_ms INTEGER NOT NULL CHECK (not_before_ms >= 0)
) STRICT, WITHOUT ROWID;
`),
};
