import type { Migration } from '../migration.ts';

/** For whom an export was. Until now every export was for the body responsible. */
export const addAudienceToExports: Migration = {
  version: 90,
  name: 'add-audience-to-exports',
  up: (db) => db.exec(`ALTER TABLE exports ADD COLUMN audience TEXT NOT NULL DEFAULT 'controller'`),
};
