import type { Migration } from '../migration.ts';

/**
 * Anonymous counters, each a sum over all visits of an hour or a day: no visit, no order, no moment can be read from them.
 * `subject` is what was counted (an employer, a job, a language) or empty. A trace that was found is kept with its time,
 * because staff must act on it; where it was found, never what.
 */
export const createInsights: Migration = {
  version: 100,
  name: 'create-insights',
  up: (db) =>
    db.exec(`
CREATE TABLE hourly_counts (
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  hour INTEGER NOT NULL CHECK (hour BETWEEN 0 AND 23),
  name TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count > 0),
  PRIMARY KEY (day, hour, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE daily_counts (
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  name TEXT NOT NULL,
  subject TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count > 0),
  PRIMARY KEY (day, name, subject)
) STRICT, WITHOUT ROWID;
CREATE TABLE trace_checks (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  checks INTEGER NOT NULL CHECK (checks >= 0),
  findings INTEGER NOT NULL CHECK (findings BETWEEN 0 AND checks)
) STRICT;
INSERT INTO trace_checks (id, checks, findings) VALUES (1, 0, 0);
CREATE TABLE trace_findings (
  id INTEGER PRIMARY KEY,
  found_at_ms INTEGER NOT NULL CHECK (found_at_ms >= 0),
  probe TEXT NOT NULL
) STRICT;
`),
};
