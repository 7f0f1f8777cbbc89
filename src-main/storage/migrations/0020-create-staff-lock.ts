import type { Migration } from '../migration.ts';

/** How many wrong passphrases were tried in a row, and until when the staff area therefore stays shut. */
export const createStaffLock: Migration = {
  version: 20,
  name: 'create-staff-lock',
  up: (db) =>
    db.exec(`
CREATE TABLE staff_lock (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  wrong_tries INTEGER NOT NULL CHECK (wrong_tries >= 0),
  locked_until_ms INTEGER NOT NULL CHECK (locked_until_ms >= 0)
) STRICT;
INSERT INTO staff_lock (id, wrong_tries, locked_until_ms) VALUES (1, 0, 0);
`),
};
