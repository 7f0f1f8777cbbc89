import { expect, test } from 'vitest';
import { nextSession } from '../../../src-renderer/app/session-reducer.ts';
import { freshSession, type Session } from '../../../src-renderer/app/session.ts';
import { needlesIn } from '../../../src-renderer/app/typed-values.ts';
import { createWipeAuditor } from '../../../src-renderer/app/wipe-auditor.ts';
import { findTraces, type PageEvidence } from '../../../src-renderer/app/wipe-audit.ts';
import { includesWords } from '../../../src-shared/words.ts';

const CLEAN: PageEvidence = {
  text: 'Jena, Stadt des Lichts\n180\nArbeitgeber',
  attributes: 'attract\nbutton',
  root: 'lang=de',
  filledFields: 0,
  storedEntries: 0,
  isKeyboardOpen: false,
  scrolledParts: 0,
  isFieldFocused: false,
};
const FRESH = freshSession(8, 'de');
const ENDED = nextSession(freshSession(7, 'de'), { type: 'started' }, 'de');

function tracesOf(page: Partial<PageEvidence>, session: Session = FRESH) {
  const needles = ['Beispiel-Übermaß', 'ada@example.org'];
  return findTraces({ page: { ...CLEAN, ...page }, session, fresh: FRESH, firstRoot: CLEAN.root, needles });
}

test('finds nothing on a clean page', () => {
  expect(tracesOf({})).toEqual([]);
});

test.each<[string, Partial<PageEvidence>]>([
  ['page', { text: 'Danke, Ada Beispiel-Übermaß!' }],
  ['page', { attributes: 'mailto:ada@example.org' }],
  ['storage', { storedEntries: 1 }],
  ['settings', { root: 'lang=en' }],
  ['fields', { filledFields: 1 }],
  ['keyboard', { isKeyboardOpen: true }],
  ['scroll', { scrolledParts: 1 }],
  ['focus', { isFieldFocused: true }],
])('finds a trace by the probe %s', (probe, page) => {
  expect(tracesOf(page)).toEqual([probe]);
});

test.each<[string, Partial<Session>]>([
  ['a shortlist', { scope: 'all' }],
  ['a query', { query: 'Optik' }],
  ['a language', { language: 'en' }],
])('finds %s that was left in the session', (_, left) => {
  expect(tracesOf({}, { ...FRESH, ...left })).toEqual(['session']);
});

test('the next visitor may already be there: only what the last one typed counts then', () => {
  const next = nextSession(FRESH, { type: 'started', language: 'en' }, 'de');
  expect(tracesOf({ root: 'lang=en', filledFields: 1, isKeyboardOpen: true }, next)).toEqual([]);
  expect(tracesOf({ text: 'ada@example.org' }, next)).toEqual(['page']);
});

test('looks for whole values and their words, but not for what the kiosk shows by itself', () => {
  const ownWords = new Set(['jena', 'software', 'optik']);
  expect(needlesIn(['Jena Optik', 'Li', 'Ada', 'Optik mit Quark'], ownWords)).toEqual([
    'Ada',
    'Optik mit Quark',
    'quark',
  ]);
});

test('a word within another word is not that word', () => {
  expect(includesWords('Granada, Adapter', 'Ada')).toBe(false);
  expect(includesWords('(ada)', 'Ada')).toBe(true);
  expect(includesWords('x+49151', '+49151')).toBe(true);
  expect(includesWords('alles', '')).toBe(false);
});

/** An auditor over a page that begins clean; what it told main, and whether it wiped. */
function anAuditor(later: Partial<PageEvidence>, inMain: readonly 'log'[] = []) {
  const pages = [CLEAN, { ...CLEAN, ...later }];
  const told: unknown[] = [];
  const looked: unknown[] = [];
  let wipes = 0;
  const auditor = createWipeAuditor({
    kiosk: {
      'visit:checkTraces': async (input) => {
        looked.push(input);
        return { ok: true, value: { found: inMain } };
      },
      'visit:ended': async (input) => {
        told.push(input);
        return { ok: true, value: { done: true } };
      },
    },
    look: async () => pages.shift() ?? CLEAN,
    ownWords: () => new Set(['jena']),
    current: () => FRESH,
    freshAfter: () => FRESH,
    wipeHard: async () => {
      wipes += 1;
    },
  });
  return { auditor, told, looked, wipes: () => wipes };
}

test('a leaking page is reported without what leaked, and wiped the hard way', async () => {
  const { auditor, told, wipes } = anAuditor({ text: 'Quitzow', storedEntries: 1 });
  expect(await auditor.audit(ENDED, ['Quitzow'])).toEqual(['page', 'storage']);
  expect(told).toMatchObject([{ traces: ['page', 'storage'], visit: { language: 'de' } }]);
  expect(JSON.stringify(told)).not.toContain('Quitzow');
  expect(wipes()).toBe(1);
});

test('a clean page is counted and left alone, and main is asked for what was typed', async () => {
  const { auditor, told, looked, wipes } = anAuditor({});
  expect(await auditor.audit(ENDED, ['Quitzow', 'Jena'])).toEqual([]);
  expect(looked).toEqual([{ needles: ['Quitzow', 'quitzow'] }]);
  expect(told).toMatchObject([{ traces: [] }]);
  expect(wipes()).toBe(0);
});

test('a trace in main is counted; loading the page anew would not help', async () => {
  const { auditor, told, wipes } = anAuditor({}, ['log']);
  await auditor.audit(ENDED, ['Quitzow']);
  expect(told).toMatchObject([{ traces: ['log'] }]);
  expect(wipes()).toBe(0);
});

test('staff who leave are checked too, and are no visit', async () => {
  const { auditor, told } = anAuditor({});
  await auditor.audit(nextSession(freshSession(7, 'de'), { type: 'staffOpened' }, 'de'), []);
  expect(told).toEqual([{ traces: [], visit: null }]);
});
