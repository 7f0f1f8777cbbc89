import { expect, test } from 'vitest';
import { signedText } from '../../../src-shared/domain/lead-record.ts';
import { LeadId, SealedLead } from '../../../src-shared/domain/sealed-lead.ts';
import { EpochMs, Sha256Hex } from '../../../src-shared/units.ts';
import { aSealedLead } from '../../support/a-lead.ts';

/** As the first kiosks sealed it. */
function ofFormat1(): Record<string, unknown> {
  const { boot: _boot, correction: _correction, consents, ...rest } = aSealedLead();
  const old = consents.map(({ recipient: _recipient, ...consent }) => consent);
  return { ...rest, format: 1, consents: [...old, { ...old[0], purpose: 'network-contact' }] };
}

test('a lead of format 1 opens as the newest format, with a consent for each recipient and nothing made up', () => {
  const lead = SealedLead.parse({
    ...ofFormat1(),
    recipients: [
      { id: 'muster-ag', name: 'Muster AG' },
      { id: 'beispiel-gmbh', name: 'Beispiel GmbH' },
    ],
  });
  expect(lead.consents.map(({ purpose, recipient }) => [purpose, recipient?.id])).toEqual([
    ['employer-contact', 'muster-ag'],
    ['employer-contact', 'beispiel-gmbh'],
    ['network-contact', undefined],
  ]);
  expect(lead).toMatchObject({ format: 2, boot: null, correction: null, firstName: 'Ada' });
  expect(SealedLead.parse(lead)).toEqual(lead);
});

test('what is signed is written down in one way only', () => {
  const text = signedText({
    id: LeadId.parse('019ab000-0000-7000-8000-000000000001'),
    sequenceNumber: 3,
    kioskId: 'k"1',
    eventName: 'Messe „Jena“',
    capturedAtMs: EpochMs.parse(1),
    keepUntilMs: EpochMs.parse(2),
    consentVersion: '2026-11-a',
    corrects: null,
    receiptHash: Sha256Hex.parse('a'.repeat(64)),
    envelopeSha256: Sha256Hex.parse('b'.repeat(64)),
  });
  expect(text).toBe(
    `["standpunkt lead record v1","019ab000-0000-7000-8000-000000000001",3,"k\\"1","Messe „Jena“",1,2,"2026-11-a",null,"${'a'.repeat(64)}","${'b'.repeat(64)}"]`,
  );
});
