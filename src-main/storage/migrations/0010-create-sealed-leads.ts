import type { Migration } from '../migration.ts';

/**
 * Sealed leads: an age file each, and outside it only what retention, erasure and counting need. No name, no address, no
 * hash of one. The counter stands apart from the rows, so that a number is not given twice after the newest lead was erased.
 */
export const createSealedLeads: Migration = {
  version: 10,
  name: 'create-sealed-leads',
  up: (db) =>
    db.exec(`
CREATE TABLE sealed_leads (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  sequence_number INTEGER NOT NULL UNIQUE CHECK (sequence_number > 0),
  kiosk_id TEXT NOT NULL,
  event_name TEXT NOT NULL,
  edition_id TEXT NOT NULL,
  captured_at_ms INTEGER NOT NULL CHECK (captured_at_ms >= 0),
  keep_until_ms INTEGER NOT NULL CHECK (keep_until_ms >= captured_at_ms),
  consent_version TEXT NOT NULL,
  envelope BLOB NOT NULL CHECK (length(envelope) > 0),
  envelope_sha256 TEXT NOT NULL CHECK (length(envelope_sha256) = 64),
  receipt_hash TEXT NOT NULL UNIQUE CHECK (length(receipt_hash) = 64)
) STRICT;
CREATE INDEX sealed_leads_by_keep_until ON sealed_leads (keep_until_ms);
CREATE TABLE lead_counter (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  last_sequence_number INTEGER NOT NULL CHECK (last_sequence_number >= 0)
) STRICT;
INSERT INTO lead_counter (id, last_sequence_number) VALUES (1, 0);
`),
};
