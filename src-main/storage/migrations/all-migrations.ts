import type { Migration } from '../migration.ts';
import { createSealedLeads } from './0010-create-sealed-leads.ts';
import { createStaffLock } from './0020-create-staff-lock.ts';
import { createJournal } from './0030-create-journal.ts';
import { createExports } from './0040-create-exports.ts';
import { addAudienceToExports } from './0090-add-audience-to-exports.ts';

/** Every step there is, oldest first. */
export const allMigrations: readonly Migration[] = [
  createSealedLeads,
  createStaffLock,
  createJournal,
  createExports,
  addAudienceToExports,
];
