import type { z } from 'zod';
import { CURRENT_CONSENT_TEXTS } from '../../src-shared/domain/consent-texts.ts';
import { LeadDraft, SealedLead } from '../../src-shared/domain/lead.ts';
import type { OptIn } from '../../src-shared/domain/opt-in.ts';
import type { LeadToExport } from '../../src-shared/export/lead-to-export.ts';
import { EpochMs, MS_PER_DAY } from '../../src-shared/units.ts';
import { A_MONDAY } from './calm-world.ts';

/** A draft that passes every check. Its people and employers are made up. */
export function aLeadDraft(changes: Partial<z.input<typeof LeadDraft>> = {}): LeadDraft {
  return LeadDraft.parse({
    firstName: 'Ada',
    lastName: 'Beispiel',
    email: 'ada@example.org',
    phone: '+4915123456789',
    role: 'student',
    recipients: ['beispiel-gmbh'],
    message: '',
    purposes: ['employer-contact'],
    isAtLeast16: true,
    language: 'de',
    consentVersion: CURRENT_CONSENT_TEXTS.version,
    ...changes,
  });
}

/** A lead as it is inside its envelope. */
export function aSealedLead({
  optIn = { state: 'recorded', sinceMs: EpochMs.parse(A_MONDAY) },
  ...changes
}: Partial<z.input<typeof SealedLead>> & { readonly optIn?: OptIn } = {}): LeadToExport {
  const lead = SealedLead.parse({
    format: 2,
    id: '019ab000-0000-7000-8000-000000000001',
    sequenceNumber: 1,
    capturedAtMs: A_MONDAY,
    keepUntilMs: A_MONDAY + 180 * MS_PER_DAY,
    kiosk: { id: '019ab000-0000-7000-8000-0000000000ff', name: 'Kiosk 1' },
    event: 'Berufsmesse Jena',
    editionId: 'jena-2026-11-sample',
    language: 'de',
    firstName: 'Ada',
    lastName: 'Beispiel',
    email: 'ada@example.org',
    phone: '+4915123456789',
    role: 'student',
    recipients: [{ id: 'beispiel-gmbh', name: 'Beispiel GmbH' }],
    message: '',
    consents: [
      {
        purpose: 'employer-contact',
        recipient: { id: 'beispiel-gmbh', name: 'Beispiel GmbH' },
        textVersion: CURRENT_CONSENT_TEXTS.version,
        textSha256: 'a'.repeat(64),
        language: 'de',
        givenAtMs: A_MONDAY,
      },
    ],
    isAtLeast16: true,
    isDemo: true,
    boot: { id: '019ab000-0000-7000-8000-0000000000bb', sequence: 1, monotonicMs: 0 },
    correction: null,
    ...changes,
  });
  return { ...lead, optIn };
}
