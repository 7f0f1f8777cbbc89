-- Generated from the migrations, for reading and for review. A test says how to renew it.

CREATE TABLE boots (
  sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
  boot_id TEXT NOT NULL UNIQUE CHECK (length(boot_id) = 36),
  started_at_ms INTEGER NOT NULL CHECK (started_at_ms >= 0)
) STRICT;

CREATE TABLE clock_watch (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  trusted_at_ms INTEGER CHECK (trusted_at_ms >= 0),
  confirmed_sequence_number INTEGER NOT NULL CHECK (confirmed_sequence_number >= 0)
) STRICT;

CREATE TRIGGER closings_are_never_changed BEFORE UPDATE ON closings
BEGIN SELECT RAISE(ABORT, 'a closing is never changed'); END;

CREATE TRIGGER closings_are_never_removed BEFORE DELETE ON closings
BEGIN SELECT RAISE(ABORT, 'a closing is never removed'); END;

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

CREATE TRIGGER consent_texts_are_never_changed BEFORE UPDATE ON consent_texts
BEGIN SELECT RAISE(ABORT, 'words once agreed to are never changed'); END;

CREATE TRIGGER consent_texts_are_never_removed BEFORE DELETE ON consent_texts
BEGIN SELECT RAISE(ABORT, 'words once agreed to are never removed'); END;

CREATE TABLE consent_texts (
  version TEXT NOT NULL CHECK (length(version) > 0),
  purpose TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('de', 'en')),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  words TEXT NOT NULL CHECK (length(words) > 0),
  first_used_at_ms INTEGER NOT NULL CHECK (first_used_at_ms >= 0),
  PRIMARY KEY (version, purpose, language)
) STRICT, WITHOUT ROWID;

CREATE TABLE daily_counts (
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  name TEXT NOT NULL,
  subject TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count > 0),
  PRIMARY KEY (day, name, subject)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER device_keys_are_never_changed BEFORE UPDATE ON device_keys
BEGIN SELECT RAISE(ABORT, 'a device key is never changed'); END;

CREATE TRIGGER device_keys_are_never_removed BEFORE DELETE ON device_keys
BEGIN SELECT RAISE(ABORT, 'a device key is never removed'); END;

CREATE TABLE device_keys (
  key_id TEXT PRIMARY KEY CHECK (length(key_id) = 64),
  public_key BLOB NOT NULL CHECK (length(public_key) = 32),
  first_used_at_ms INTEGER NOT NULL CHECK (first_used_at_ms >= 0)
) STRICT;

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

CREATE TABLE hourly_counts (
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  hour INTEGER NOT NULL CHECK (hour BETWEEN 0 AND 23),
  name TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count > 0),
  PRIMARY KEY (day, hour, name)
) STRICT, WITHOUT ROWID;

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
, erased_without_tombstone INTEGER NOT NULL DEFAULT 0
  CHECK (erased_without_tombstone >= 0)) STRICT;

CREATE TRIGGER opt_in_steps_are_never_changed BEFORE UPDATE ON opt_in_steps
BEGIN SELECT RAISE(ABORT, 'a step of an opt-in is never changed'); END;

CREATE TRIGGER opt_in_steps_go_with_their_lead BEFORE DELETE ON opt_in_steps
WHEN EXISTS (SELECT 1 FROM sealed_leads WHERE id = OLD.lead_id)
BEGIN SELECT RAISE(ABORT, 'a step of an opt-in goes only with its lead'); END;

CREATE TABLE opt_in_steps (
  lead_id TEXT NOT NULL REFERENCES sealed_leads (id) ON DELETE CASCADE,
  step_number INTEGER NOT NULL CHECK (step_number > 0),
  state TEXT NOT NULL CHECK (state IN ('mail-sent', 'confirmed', 'expired')),
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  PRIMARY KEY (lead_id, step_number)
) STRICT, WITHOUT ROWID;

CREATE TABLE outbox (
  kind TEXT NOT NULL CHECK (kind IN ('lead', 'erasure')),
  lead_id TEXT NOT NULL CHECK (length(lead_id) = 36),
  state TEXT NOT NULL DEFAULT 'waiting'
    CHECK (state IN ('waiting', 'unknown', 'confirmed', 'rejected', 'withdrawn')),
  refusals INTEGER NOT NULL DEFAULT 0 CHECK (refusals >= 0),
  reason TEXT CHECK ((reason IS NOT NULL) = (state = 'rejected')),
  confirmed_at_ms INTEGER CHECK (confirmed_at_ms >= 0 AND (confirmed_at_ms IS NULL OR state = 'confirmed')),
  PRIMARY KEY (kind, lead_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX outbox_by_turn ON outbox (state, refusals, lead_id);

CREATE TABLE retention_holds (
  lead_id TEXT PRIMARY KEY REFERENCES sealed_leads (id) ON DELETE CASCADE,
  not_before_ms INTEGER NOT NULL CHECK (not_before_ms >= 0)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER erased_leads_never_return BEFORE INSERT ON sealed_leads
WHEN EXISTS (SELECT 1 FROM tombstones WHERE lead_id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'an erased lead never returns'); END;

CREATE TRIGGER leads_go_into_the_outbox AFTER INSERT ON sealed_leads
BEGIN INSERT INTO outbox (kind, lead_id) VALUES ('lead', NEW.id) ON CONFLICT DO NOTHING; END;

CREATE TABLE sealed_leads (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  sequence_number INTEGER NOT NULL UNIQUE CHECK (sequence_number > 0),
  kiosk_id TEXT NOT NULL,
  event_name TEXT NOT NULL,
  captured_at_ms INTEGER NOT NULL CHECK (captured_at_ms >= 0),
  keep_until_ms INTEGER NOT NULL CHECK (keep_until_ms >= captured_at_ms),
  consent_version TEXT NOT NULL,
  envelope BLOB NOT NULL CHECK (length(envelope) > 0),
  envelope_sha256 TEXT NOT NULL CHECK (length(envelope_sha256) = 64),
  receipt_hash TEXT NOT NULL UNIQUE CHECK (length(receipt_hash) = 64)
, signing_key_id TEXT REFERENCES device_keys (key_id), signature BLOB
  CHECK ((signature IS NULL) = (signing_key_id IS NULL) AND (signature IS NULL OR length(signature) = 64)), corrects TEXT REFERENCES sealed_leads (id) CHECK (corrects <> id)) STRICT;

CREATE UNIQUE INDEX sealed_leads_by_corrected ON sealed_leads (corrects) WHERE corrects IS NOT NULL;

CREATE INDEX sealed_leads_by_keep_until ON sealed_leads (keep_until_ms);

CREATE TABLE staff_lock (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  wrong_tries INTEGER NOT NULL CHECK (wrong_tries >= 0),
  locked_until_ms INTEGER NOT NULL CHECK (locked_until_ms >= 0)
) STRICT;

CREATE TRIGGER erasures_go_into_the_outbox AFTER INSERT ON tombstones
BEGIN
  UPDATE outbox SET state = 'withdrawn', reason = NULL
    WHERE kind = 'lead' AND lead_id = NEW.lead_id AND state <> 'confirmed';
  INSERT INTO outbox (kind, lead_id) VALUES ('erasure', NEW.lead_id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER tombstones_are_never_changed BEFORE UPDATE ON tombstones
BEGIN SELECT RAISE(ABORT, 'a tombstone is never changed'); END;

CREATE TRIGGER tombstones_are_never_removed BEFORE DELETE ON tombstones
BEGIN SELECT RAISE(ABORT, 'a tombstone is never removed'); END;

CREATE TABLE tombstones (
  lead_id TEXT PRIMARY KEY CHECK (length(lead_id) = 36),
  sequence_number INTEGER UNIQUE CHECK (sequence_number > 0),
  erased_at_ms INTEGER NOT NULL CHECK (erased_at_ms >= 0),
  erased_by TEXT NOT NULL CHECK (erased_by IN ('visitor', 'staff', 'retention', 'read-back')),
  was_exported INTEGER NOT NULL CHECK (was_exported IN (0, 1))
, captured_at_ms INTEGER CHECK (captured_at_ms >= 0), was_successor INTEGER CHECK (was_successor IN (0, 1))) STRICT, WITHOUT ROWID;

CREATE TABLE trace_checks (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  checks INTEGER NOT NULL CHECK (checks >= 0),
  findings INTEGER NOT NULL CHECK (findings BETWEEN 0 AND checks)
) STRICT;

CREATE TABLE trace_findings (
  id INTEGER PRIMARY KEY,
  found_at_ms INTEGER NOT NULL CHECK (found_at_ms >= 0),
  probe TEXT NOT NULL
) STRICT;
