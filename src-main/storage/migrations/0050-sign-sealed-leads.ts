import type { Migration } from '../migration.ts';

/**
 * From here on the device signs what it seals, and each start of the program has a number. Leads of before stay without a
 * signature. The edition's id leaves the outside of the envelope: it stands inside, and nothing asked for it here.
 */
export const signSealedLeads: Migration = {
  version: 50,
  name: 'sign-sealed-leads',
  up: (db) =>
    db.exec(`
CREATE TABLE device_keys (
  key_id TEXT PRIMARY KEY CHECK (length(key_id) = 64),
  public_key BLOB NOT NULL CHECK (length(public_key) = 32),
  first_used_at_ms INTEGER NOT NULL CHECK (first_used_at_ms >= 0)
) STRICT;
CREATE TRIGGER device_keys_are_never_changed BEFORE UPDATE ON device_keys
BEGIN SELECT RAISE(ABORT, 'a device key is never changed'); END;
CREATE TRIGGER device_keys_are_never_removed BEFORE DELETE ON device_keys
BEGIN SELECT RAISE(ABORT, 'a device key is never removed'); END;
CREATE TABLE boots (
  sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
  boot_id TEXT NOT NULL UNIQUE CHECK (length(boot_id) = 36),
  started_at_ms INTEGER NOT NULL CHECK (started_at_ms >= 0)
) STRICT;
ALTER TABLE sealed_leads DROP COLUMN edition_id;
ALTER TABLE sealed_leads ADD COLUMN signing_key_id TEXT REFERENCES device_keys (key_id);
ALTER TABLE sealed_leads ADD COLUMN signature BLOB
  CHECK ((signature IS NULL) = (signing_key_id IS NULL) AND (signature IS NULL OR length(signature) = 64));
`),
};
