import type { Migration } from '../migration.ts';

/** Finished exports, and which leads stand in them. Erasing a lead also forgets that it was exported. */
export const createExports: Migration = {
  version: 40,
  name: 'create-exports',
  up: (db) =>
    db.exec(`
CREATE TABLE exports (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  finished_at_ms INTEGER NOT NULL CHECK (finished_at_ms >= 0),
  target TEXT NOT NULL,
  file_name TEXT NOT NULL,
  rows INTEGER NOT NULL CHECK (rows > 0),
  unreadable INTEGER NOT NULL CHECK (unreadable >= 0),
  bytes INTEGER NOT NULL CHECK (bytes > 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT;
CREATE TABLE exported_leads (
  export_id TEXT NOT NULL REFERENCES exports (id),
  lead_id TEXT NOT NULL REFERENCES sealed_leads (id) ON DELETE CASCADE,
  PRIMARY KEY (export_id, lead_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX exported_leads_by_lead ON exported_leads (lead_id);
`),
};
