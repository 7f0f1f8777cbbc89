import type { Migration } from '../migration.ts';
import { createSealedLeads } from './0010-create-sealed-leads.ts';
import { createStaffLock } from './0020-create-staff-lock.ts';
import { createJournal } from './0030-create-journal.ts';
import { createExports } from './0040-create-exports.ts';
import { signSealedLeads } from './0050-sign-sealed-leads.ts';
import { createConsentTexts } from './0060-create-consent-texts.ts';
import { correctAndErase } from './0070-correct-and-erase.ts';
import { createOptInSteps } from './0080-create-opt-in-steps.ts';
import { watchTheClock } from './0085-watch-the-clock.ts';
import { addAudienceToExports } from './0090-add-audience-to-exports.ts';
import { createInsights } from './0100-create-insights.ts';
import { createClosings } from './0120-create-closings.ts';
import { createOutbox } from './0200-create-outbox.ts';

/** Every step there is, oldest first. */
export const allMigrations: readonly Migration[] = [
  createSealedLeads,
  createStaffLock,
  createJournal,
  createExports,
  signSealedLeads,
  createConsentTexts,
  correctAndErase,
  createOptInSteps,
  watchTheClock,
  addAudienceToExports,
  createInsights,
  createClosings,
  createOutbox,
];
