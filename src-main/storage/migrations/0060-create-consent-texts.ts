import type { Migration } from '../migration.ts';

/** The very words that somebody agreed to, kept from the first time on. One version has one wording, for good. */
export const createConsentTexts: Migration = {
  version: 60,
  name: 'create-consent-texts',
  up: (db) =>
    db.exec(`
CREATE TABLE consent_texts (
  version TEXT NOT NULL CHECK (length(version) > 0),
  purpose TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('de', 'en')),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  words TEXT NOT NULL CHECK (length(words) > 0),
  first_used_at_ms INTEGER NOT NULL CHECK (first_used_at_ms >= 0),
  PRIMARY KEY (version, purpose, language)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER consent_texts_are_never_changed BEFORE UPDATE ON consent_texts
BEGIN SELECT RAISE(ABORT, 'words once agreed to are never changed'); END;
CREATE TRIGGER consent_texts_are_never_removed BEFORE DELETE ON consent_texts
BEGIN SELECT RAISE(ABORT, 'words once agreed to are never removed'); END;
`),
};
