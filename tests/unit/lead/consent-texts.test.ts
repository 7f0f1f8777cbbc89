import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { CURRENT_CONSENT_TEXTS, RELEASED_CONSENT_TEXTS } from '../../../src-shared/domain/consent-texts.ts';
import { ConsentTexts, PURPOSES } from '../../../src-shared/domain/consent.ts';
import { LANGUAGES } from '../../../src-shared/units.ts';

/** Never edit a line that was released: visitors have agreed to those very words. New words are a new version and a new line. */
const SHA256_OF_RELEASED: Readonly<Record<string, string>> = {
  '2026-11-a': 'd4e1de672fec338adba55e9af830d906c992fe41d7be2002690bdeadd9ac5ba7',
};

test.each(RELEASED_CONSENT_TEXTS.map((texts) => [texts.version, texts] as const))(
  'the words of %s are those that were released',
  (version, texts) => {
    const words = PURPOSES.flatMap((purpose) =>
      LANGUAGES.map((language) => texts.purposes[purpose][language]),
    );
    const all = [...words, texts.age.de, texts.age.en, texts.information.de, texts.information.en];
    const sha256 = createHash('sha256').update(all.join('\n\n'), 'utf8').digest('hex');
    expect(sha256).toBe(SHA256_OF_RELEASED[version]);
  },
);

test('the texts fit their schema, and the current one is among the released', () => {
  expect(RELEASED_CONSENT_TEXTS.every((texts) => ConsentTexts.safeParse(texts).success)).toBe(true);
  expect(RELEASED_CONSENT_TEXTS).toContain(CURRENT_CONSENT_TEXTS);
  const versions = RELEASED_CONSENT_TEXTS.map((texts) => texts.version);
  expect(new Set(versions).size).toBe(versions.length);
});

test.each([
  ['who is responsible', 'JENA Digital e. V.', 'JENA Digital e. V.'],
  ['that it is a demonstration', 'zur Demonstration', 'for demonstration'],
  ['the legal basis', 'Art. 6 Abs. 1 Buchst. a DSGVO', 'Art. 6(1)(a) GDPR'],
  ['that it is voluntary', 'freiwillig', 'voluntary'],
  ['who receives it', 'Die Arbeitgeber, die du ausgewählt hast', 'The employers you have chosen'],
  ['that no third country does', 'außerhalb der EU', 'outside the EU'],
  ['withdrawal', 'jederzeit widerrufen', 'withdraw your consent at any time'],
  ['access', 'Auskunft', 'access'],
  ['rectification', 'Berichtigung', 'rectification'],
  [
    'erasure with the code',
    'Mit dem Code auf deinem Beleg löschst du',
    'With the code on your receipt you erase',
  ],
  ['the supervisory authority', 'TLfDI', 'TLfDI'],
])('the information says %s in both languages', (_, german, english) => {
  expect(CURRENT_CONSENT_TEXTS.information.de).toContain(german);
  expect(CURRENT_CONSENT_TEXTS.information.en).toContain(english);
});

test('no number of days stands in the words: how long a lead is kept is a setting', () => {
  for (const language of LANGUAGES)
    expect(CURRENT_CONSENT_TEXTS.information[language]).not.toMatch(/\d+ (Tage|Monate|days|months)/);
});
