import type { HubMigration } from '../migrate.ts';

/**
 * The hub's first tables. `leads` and `erasures` are the ledger: appended to and never changed. The envelope of a lead lies apart, so
 * that it can be erased without touching the ledger.
 */
export const createLedger: HubMigration = {
  version: 10,
  name: 'create-ledger',
  sql: `
CREATE TABLE kiosks (
  kiosk_id UUID PRIMARY KEY,
  enrolled_at_ms BIGINT NOT NULL,
  token_sha256 TEXT NOT NULL UNIQUE CHECK (length(token_sha256) = 64),
  revoked_at_ms BIGINT,
  last_seen_at_ms BIGINT,
  kiosk_clock_ms BIGINT,
  program_version TEXT,
  pending INTEGER,
  quarantined INTEGER,
  last_sequence_number BIGINT
);

CREATE TABLE kiosk_keys (
  kiosk_id UUID NOT NULL REFERENCES kiosks,
  key_id TEXT NOT NULL CHECK (length(key_id) = 64),
  public_key BYTEA NOT NULL CHECK (octet_length(public_key) = 32),
  added_at_ms BIGINT NOT NULL,
  PRIMARY KEY (kiosk_id, key_id)
);

CREATE TABLE enrolment_codes (
  code_sha256 TEXT PRIMARY KEY CHECK (length(code_sha256) = 64),
  made_at_ms BIGINT NOT NULL,
  expires_at_ms BIGINT NOT NULL CHECK (expires_at_ms > made_at_ms),
  used_at_ms BIGINT
);

CREATE TABLE leads (
  entry_number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kiosk_id UUID NOT NULL REFERENCES kiosks,
  lead_id UUID NOT NULL,
  sequence_number BIGINT NOT NULL CHECK (sequence_number > 0),
  event_name TEXT NOT NULL,
  captured_at_ms BIGINT NOT NULL,
  keep_until_ms BIGINT NOT NULL,
  consent_version TEXT NOT NULL,
  corrects UUID,
  receipt_hash TEXT NOT NULL CHECK (length(receipt_hash) = 64),
  envelope_sha256 TEXT NOT NULL CHECK (length(envelope_sha256) = 64),
  key_id TEXT NOT NULL,
  signature BYTEA NOT NULL CHECK (octet_length(signature) = 64),
  content_sha256 TEXT NOT NULL CHECK (length(content_sha256) = 64),
  received_at_ms BIGINT NOT NULL,
  kiosk_clock_ms BIGINT NOT NULL,
  delete_at_ms BIGINT NOT NULL,
  UNIQUE (kiosk_id, lead_id),
  FOREIGN KEY (kiosk_id, key_id) REFERENCES kiosk_keys
);

CREATE TABLE envelopes (
  kiosk_id UUID NOT NULL,
  lead_id UUID NOT NULL,
  envelope BYTEA NOT NULL CHECK (octet_length(envelope) > 0),
  PRIMARY KEY (kiosk_id, lead_id),
  FOREIGN KEY (kiosk_id, lead_id) REFERENCES leads (kiosk_id, lead_id)
);

CREATE TABLE erasures (
  entry_number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kiosk_id UUID NOT NULL REFERENCES kiosks,
  lead_id UUID NOT NULL,
  erased_at_ms BIGINT NOT NULL,
  erased_by TEXT NOT NULL CHECK (erased_by IN ('visitor', 'staff', 'retention', 'read-back')),
  key_id TEXT NOT NULL,
  signature BYTEA NOT NULL CHECK (octet_length(signature) = 64),
  received_at_ms BIGINT NOT NULL,
  kiosk_clock_ms BIGINT NOT NULL,
  UNIQUE (kiosk_id, lead_id),
  FOREIGN KEY (kiosk_id, key_id) REFERENCES kiosk_keys
);

CREATE INDEX leads_by_delete_at ON leads (delete_at_ms);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'the ledger is only appended to'; END $$;
CREATE TRIGGER leads_are_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON leads
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER erasures_are_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON erasures
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION refuse_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM erasures WHERE kiosk_id = NEW.kiosk_id AND lead_id = NEW.lead_id) THEN
    RAISE EXCEPTION 'an erased lead never returns';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER erased_envelopes_never_return BEFORE INSERT ON envelopes
  FOR EACH ROW EXECUTE FUNCTION refuse_erased();
`,
};
