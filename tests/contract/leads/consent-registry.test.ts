import { expect, test } from 'vitest';
import { z } from 'zod';
import { CURRENT_CONSENT_TEXTS } from '../../../src-shared/domain/consent-texts.ts';
import type { ConsentTexts } from '../../../src-shared/domain/consent.ts';
import { findChangedWords } from '../../../src-main/leads/consent-registry.ts';
import { wordsAgreedTo } from '../../../src-main/leads/freeze-consent.ts';
import { openLeadPage } from '../../../src-main/leads/open-leads.ts';
import { sha256Of } from '../../../src-main/storage/sha256.ts';
import { aDatabase } from '../../support/a-data-folder.ts';
import { aLeadDesk } from '../../support/a-lead-desk.ts';
import { aLeadDraft } from '../../support/a-lead.ts';
import { countingIds } from '../../support/calm-world.ts';

/** The current texts with one letter changed under the same version: what must never happen. */
const secretlyChanged: ConsentTexts = {
  ...CURRENT_CONSENT_TEXTS,
  age: { ...CURRENT_CONSENT_TEXTS.age, de: `${CURRENT_CONSENT_TEXTS.age.de}!` },
};
const Words = z.object({ purpose: z.string(), language: z.string(), words: z.string(), sha256: z.string() });

test('the words are kept with the first lead that agrees to them, once', async () => {
  const desk = await aLeadDesk();
  await desk.leave({ purposes: ['network-contact'], language: 'en' });
  await desk.leave({ purposes: ['network-contact'], language: 'en' });
  const words = wordsAgreedTo(CURRENT_CONSENT_TEXTS, 'network-contact', 'en');
  expect(await desk.database.all(Words, 'SELECT * FROM consent_texts')).toEqual([
    { purpose: 'network-contact', language: 'en', words, sha256: sha256Of(words) },
  ]);
});

test('each employer has a consent of its own, named as it was called then', async () => {
  const desk = await aLeadDesk();
  await desk.leave(
    aLeadDraft({ recipients: ['muster-ag', 'beispiel-gmbh'], purposes: ['employer-contact'] }),
  );
  const [lead] = (await openLeadPage(desk.database, desk.identity, 0)).leads;
  expect(lead?.consents.map(({ purpose, recipient }) => [purpose, recipient?.name])).toEqual([
    ['employer-contact', 'Muster AG'],
    ['employer-contact', 'Beispiel GmbH'],
  ]);
  expect(lead?.boot).toMatchObject({ sequence: 1 });
});

test('words that were changed under the same version are refused, and nothing is kept', async () => {
  const database = await aDatabase();
  const newId = countingIds();
  await (await aLeadDesk({ database, newId })).leave();
  const changed = await aLeadDesk({ database, newId, consentTexts: secretlyChanged });
  expect(await changed.leaveLead(aLeadDraft())).toEqual({ ok: false, error: 'CONSENT_TEXTS_CHANGED' });
  expect((await openLeadPage(database, changed.identity, 0)).total).toBe(1);
});

test('the start names a version whose words were changed, and is content with untouched and unused ones', async () => {
  const desk = await aLeadDesk();
  expect(await findChangedWords(desk.database, [secretlyChanged])).toBeNull(); // nobody has agreed to anything yet
  await desk.leave({ language: 'de' });
  expect(await findChangedWords(desk.database, [CURRENT_CONSENT_TEXTS])).toBeNull();
  expect(await findChangedWords(desk.database, [secretlyChanged])).toBe(CURRENT_CONSENT_TEXTS.version);
});
