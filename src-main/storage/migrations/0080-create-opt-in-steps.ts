import type { Migration } from '../migration.ts';

/** How far the double opt-in of a lead came after it was recorded. Steps are only added; they go with their lead. */
export const createOptInSteps: Migration = {
  version: 80,
  name: 'create-opt-in-steps',
  up: (db) =>
    db.exec(`
CREATE TABLE opt_in_steps (
  lead_id TEXT NOT NULL REFERENCES sealed_leads (id) ON DELETE CASCADE,
  step_number INTEGER NOT NULL CHECK (step_number > 0),
  state TEXT NOT NULL CHECK (state IN ('mail-sent', 'confirmed', 'expired')),
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  PRIMARY KEY (lead_id, step_number)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER opt_in_steps_are_never_changed BEFORE UPDATE ON opt_in_steps
BEGIN SELECT RAISE(ABORT, 'a step of an opt-in is never changed'); END;
CREATE TRIGGER opt_in_steps_go_with_their_lead BEFORE DELETE ON opt_in_steps
WHEN EXISTS (SELECT 1 FROM sealed_leads WHERE id = OLD.lead_id)
BEGIN SELECT RAISE(ABORT, 'a step of an opt-in goes only with its lead'); END;
`),
};
