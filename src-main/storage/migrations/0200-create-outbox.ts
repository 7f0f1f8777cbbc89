import type { Migration } from '../migration.ts';

/**
 * What is to be handed over to a hub: each lead and each erasure, once. Triggers write the row in the transaction of the record itself,
 * so no record can be kept without it, whoever keeps it. `unknown`: sent, and nobody knows whether it arrived. `withdrawn`: a lead that was
 * erased before the hub confirmed it. `refusals`: how often it was put off, so that the others go first.
 */
export const createOutbox: Migration = {
  version: 200,
  name: 'create-outbox',
  up: (db) =>
    db.exec(`
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
INSERT INTO outbox (kind, lead_id) SELECT 'lead', id FROM sealed_leads;
INSERT INTO outbox (kind, lead_id) SELECT 'erasure', lead_id FROM tombstones;
CREATE TRIGGER leads_go_into_the_outbox AFTER INSERT ON sealed_leads
BEGIN INSERT INTO outbox (kind, lead_id) VALUES ('lead', NEW.id) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER erasures_go_into_the_outbox AFTER INSERT ON tombstones
BEGIN
  UPDATE outbox SET state = 'withdrawn', reason = NULL
    WHERE kind = 'lead' AND lead_id = NEW.lead_id AND state <> 'confirmed';
  INSERT INTO outbox (kind, lead_id) VALUES ('erasure', NEW.lead_id) ON CONFLICT DO NOTHING;
END;
`),
};
