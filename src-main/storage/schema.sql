-- Generated from the migrations, for reading and for review. A test says how to renew it.

CREATE TABLE exported_leads (
  export_id TEXT NOT NULL REFERENCES exports (id),
  lead_id TEXT NOT NULL REFERENCES sealed_leads (id) ON DELETE CASCADE,
  PRIMARY KEY (export_id, lead_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX exported_leads_by_lead ON exported_leads (lead_id);

CREATE TABLE exports (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  finished_at_ms INTEGER NOT NULL CHECK (finished_at_ms >= 0),
  target TEXT NOT NULL,
  file_name TEXT NOT NULL,
  rows INTEGER NOT NULL CHECK (rows > 0),
  unreadable INTEGER NOT NULL CHECK (unreadable >= 0),
  bytes INTEGER NOT NULL CHECK (bytes > 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64)
, audience TEXT NOT NULL DEFAULT 'controller') STRICT;

CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is only appended to'); END;

CREATE TRIGGER journal_is_never_shortened BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is only appended to'); END;

CREATE TABLE journal (
  entry_number INTEGER PRIMARY KEY CHECK (entry_number > 0),
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  code TEXT NOT NULL,
  details TEXT NOT NULL CHECK (json_valid(details)),
  previous_sha256 TEXT NOT NULL CHECK (length(previous_sha256) = 64),
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64)
) STRICT;

CREATE TABLE lead_counter (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  last_sequence_number INTEGER NOT NULL CHECK (last_sequence_number >= 0)
) STRICT;

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

CREATE TABLE staff_lock (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  wrong_tries INTEGER NOT NULL CHECK (wrong_tries >= 0),
  locked_until_ms INTEGER NOT NULL CHECK (locked_until_ms >= 0)
) STRICT;
