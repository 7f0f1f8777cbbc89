import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import type { JournalCode, JournalDetails } from '../../../../src-shared/domain/journal.ts';
import { LANGUAGES } from '../../../../src-shared/units.ts';
import { startTexts } from '../../../../src-renderer/i18n/i18n.ts';
import { entryWords } from '../../../../src-renderer/staff/journal/journal-words.ts';

const SHA = 'a1b2'.repeat(16);
const ID = '019ab000-0000-7000-8000-0000000000ff';

/** Every kind of entry, with the details that choose between its sentences. */
const EXAMPLES: { readonly [C in JournalCode]: readonly JournalDetails[C][] } = {
  'device.keyRegistered': [
    { keyId: 'k1', isReplacement: false },
    { keyId: 'k1', isReplacement: true },
  ],
  'lead.erased': [
    { leadId: ID, wasExported: false, erasedBy: 'visitor' },
    { leadId: ID, wasExported: true, erasedBy: 'staff' },
  ],
  'lead.corrected': [{ leadId: ID, corrects: ID }],
  'lead.assessed': [{ leadId: ID, corrects: ID }],
  'day.closed': [{ number: 3, sha256: SHA }],
  'balance.saved': [{ number: 3, sha256: SHA }],
  'leads.viewed': [
    { page: 0, count: 1 },
    { page: 2, count: 50 },
  ],
  'settings.changed': [{}],
  'sealing.changed': [
    { mode: 'booth-readable', hasOrganiser: false },
    { mode: 'booth-readable', hasOrganiser: true },
    { mode: 'capture-only', hasOrganiser: true },
  ],
  'identity.replaced': [
    { wasDemo: true, erased: 4, mode: 'booth-readable' },
    { wasDemo: false, erased: 0, mode: 'booth-readable' },
  ],
  'recovery.written': [{ withSealedKeys: false }, { withSealedKeys: true }],
  'passphrase.added': [{ count: 2 }],
  'passphrase.changed': [{ passphraseId: ID }],
  'passphrase.removed': [{ passphraseId: ID }],
  'edition.loaded': [{ editionId: 'jena-2026-12', date: '2026-12-01' }],
  'edition.restored': [{ editionId: 'jena-2026-11', date: '2026-11-01' }],
  'kiosk.left': [{}],
  'clock.confirmed': [{}],
  'leads.expired': [{ count: 1 }, { count: 7 }],
  'storage.salvaged': [
    { kept: 5, lost: 2, detached: 1, damagedFile: 'standpunkt.sqlite.damaged-1' },
    { kept: 5, lost: null, detached: 0, damagedFile: 'standpunkt.sqlite.damaged-1' },
  ],
  'hub.enrolled': [
    { url: 'https://hub.example.org', isOtherHub: false },
    { url: 'https://hub.example.org', isOtherHub: true },
  ],
  'hub.rejected': [
    { kind: 'lead', leadId: ID, reason: 'CONFLICT' },
    { kind: 'erasure', leadId: ID, reason: 'KEY_UNKNOWN' },
  ],
  'staff.unlocked': [{}],
  'staff.refused': [{ wrongTries: 4 }],
  'export.done': [
    { exportId: ID, rows: 1, unreadable: 0, sha256: SHA },
    { exportId: ID, rows: 9, unreadable: 2, sha256: SHA },
  ],
};

const all = Object.entries(EXAMPLES).flatMap(([code, examples]) =>
  examples.map((details) => ({ code, details: details })),
);

beforeAll(() => {
  startTexts('de');
});

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(all)('$code $details is said in whole sentences', (entry) => {
    const { words, more } = entryWords(entry, i18next.getFixedT(language));
    for (const sentence of [words, ...(more === undefined ? [] : [more])]) {
      expect(sentence).toMatch(/^\p{Lu}|^\d/u);
      expect(sentence).toMatch(/\.$/);
      expect(sentence).not.toMatch(/\{\{|undefined|null|NaN|journal\./);
    }
  });

  test('what differs in its details is said differently', () => {
    for (const [code, examples] of Object.entries(EXAMPLES)) {
      const said = examples.map((details) =>
        JSON.stringify(entryWords({ code, details: details }, i18next.getFixedT(language))),
      );
      expect(new Set(said).size, code).toBe(examples.length);
    }
  });

  test('an entry of a newer program is named by its code', () => {
    expect(entryWords({ code: 'kiosk.flown', details: {} }, i18next.getFixedT(language)).words).toContain(
      'kiosk.flown',
    );
    expect(entryWords({ code: 'toString', details: {} }, i18next.getFixedT(language)).words).toContain(
      'toString',
    );
  });
});

test('an erased contact that had left the kiosk says so, and is named by its id', () => {
  const [kept, left] = [false, true].map((wasExported) =>
    entryWords(
      { code: 'lead.erased', details: { leadId: ID, wasExported, erasedBy: 'visitor' } },
      i18next.getFixedT('de'),
    ),
  );
  expect(kept?.more).toBeUndefined();
  expect(left?.more).toContain('exportiert');
  expect(left?.reference).toBe(ID);
});
