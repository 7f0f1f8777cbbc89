import { expect, test } from 'vitest';
import { consentWith } from '../../../src-main/leads/consent-with.ts';
import { CURRENT_CONSENT_TEXTS } from '../../../src-shared/domain/consent-texts.ts';
import { ConsentTexts } from '../../../src-shared/domain/consent.ts';
import { LeadDraft } from '../../../src-shared/domain/lead.ts';
import { aLeadDraft } from '../../support/a-lead.ts';
import { aLeadDesk } from '../../support/a-lead-desk.ts';

const CONTROLLER = {
  name: 'Beispiel e. V.',
  address: 'Musterweg 1\n00000 Musterstadt',
  email: 'kontakt@example.org',
  dataProtectionContact: 'datenschutz@example.org',
};

test('the demonstration’s words are shown until a controller is named', () => {
  expect(consentWith(null)).toBe(CURRENT_CONSENT_TEXTS);
});

test('the words name the controller in both languages, and fit the contract', () => {
  const texts = ConsentTexts.parse(consentWith(CONTROLLER));
  for (const language of ['de', 'en'] as const) {
    for (const said of ['Beispiel e. V.', 'Musterweg 1, 00000 Musterstadt', 'kontakt@example.org'])
      expect(texts.information[language]).toContain(said);
    expect(texts.information[language]).toContain('datenschutz@example.org');
    expect(texts.purposes['network-news'][language]).toContain('Beispiel e. V.');
  }
});

test('the same controller always has the same version, any other another', () => {
  const { version } = consentWith(CONTROLLER);
  expect(consentWith({ ...CONTROLLER }).version).toBe(version);
  for (const field of ['name', 'address', 'email', 'dataProtectionContact'] as const)
    expect(consentWith({ ...CONTROLLER, [field]: 'anders@example.org' }).version).not.toBe(version);
});

test('a contact is taken in with the organiser’s words, and not with those of before', async () => {
  const texts = consentWith(CONTROLLER);
  const desk = await aLeadDesk({ consentTexts: texts });
  const draftWith = ({ version }: ConsentTexts): LeadDraft =>
    LeadDraft.parse(aLeadDraft({ consentVersion: version }));
  expect(await desk.leaveLead(draftWith(texts))).toMatchObject({ ok: true });
  expect(await desk.leaveLead(draftWith(CURRENT_CONSENT_TEXTS))).toEqual({
    ok: false,
    error: 'CONSENT_OUTDATED',
  });
});
