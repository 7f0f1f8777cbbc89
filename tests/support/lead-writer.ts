import { KioskSettings } from '../../src-shared/domain/kiosk-settings.ts';
import { CURRENT_CONSENT_TEXTS } from '../../src-shared/domain/consent-texts.ts';
import { parseRecipient } from '../../src-main/leads/age-seal.ts';
import { createLeaveLead } from '../../src-main/leads/leave-lead.ts';
import { newUuidV7, systemClock, systemRandomBytes } from '../../src-main/ports.ts';
import { openDatabase } from '../../src-main/storage/database.ts';
import { aLeadDraft } from './a-lead.ts';

/*
 * A program of its own, to be killed: leaves one lead after the other in the database FILE, sealed for RECIPIENT, and prints the
 * receipt's code as soon as it has it. Ends only by being killed.
 */
async function leaveLeadsForEver(file: string, recipient: string): Promise<never> {
  const sealFor = parseRecipient(recipient);
  if (sealFor === undefined) throw new Error('usage: lead-writer.ts FILE RECIPIENT');
  const leaveLead = createLeaveLead({
    database: await openDatabase({ file, clock: systemClock }),
    clock: systemClock,
    newId: newUuidV7,
    randomBytes: systemRandomBytes,
    sealFor: [sealFor],
    isDemo: true,
    kioskId: newUuidV7(),
    settings: () => KioskSettings.parse({}),
    edition: () => ({ id: 'test', employerName: () => 'Beispiel GmbH' }),
    consentTexts: CURRENT_CONSENT_TEXTS,
  });
  for (;;) {
    const left = await leaveLead(aLeadDraft());
    if (!left.ok) throw new Error(left.error);
    process.stdout.write(`${left.value.code}\n`);
  }
}

const [file = '', recipient = ''] = process.argv.slice(2);
void leaveLeadsForEver(file, recipient); // a rejection ends the process with an error, which the test sees
