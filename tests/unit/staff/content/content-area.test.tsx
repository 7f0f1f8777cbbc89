import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import {
  ContentState,
  EditionCard,
  FoundEditions,
  type FoundEdition,
} from '../../../../src-shared/contract/content-calls.ts';
import { err, ok } from '../../../../src-shared/result.ts';
import { Sha256Hex } from '../../../../src-shared/units.ts';
import { startTexts } from '../../../../src-renderer/i18n/i18n.ts';
import { KioskProvider } from '../../../../src-renderer/kiosk-context.ts';
import { ContentArea } from '../../../../src-renderer/staff/content/content-area.tsx';
import { anEdition } from '../../../support/an-edition.ts';
import { A_FOLDER_OF_THE_KIOSK, A_STICK, aListing, NOW } from '../a-staff.ts';
import { scriptedKiosk, type Line } from '../scripted-kiosk.ts';

beforeAll(() => {
  startTexts('de');
});
afterEach(cleanup);

const fingerprintOf = (digit: string): Sha256Hex => Sha256Hex.parse(digit.repeat(64));

function aCard(change: Partial<Record<keyof EditionCard, unknown>> = {}): EditionCard {
  return EditionCard.parse({
    ...anEdition(),
    id: 'jena-2026-11',
    title: { de: 'Novemberausgabe', en: 'November edition' },
    date: '2026-11-01',
    isSample: false,
    fingerprint: fingerprintOf('a'),
    isShipped: true,
    counts: { employers: 180, onMap: 150, jobs: 65 },
    ...change,
  });
}
const DECEMBER = aCard({
  id: 'jena-2026-12',
  title: { de: 'Dezemberausgabe', en: 'December edition' },
  date: '2026-12-01',
  fingerprint: fingerprintOf('b'),
  isShipped: false,
});
const FIRST = ContentState.parse({ shown: { card: aCard(), sinceMs: null }, before: null });
const AFTER = ContentState.parse({ shown: { card: DECEMBER, sinceMs: NOW }, before: aCard() });

const PATH = `${A_STICK.path}/dezember`;
const SOUND: FoundEdition = {
  step: 'sound',
  path: PATH,
  name: 'dezember',
  card: DECEMBER,
  changes: {
    employers: { added: 3, removed: 1, changed: 7 },
    jobs: { added: 20, removed: 5, changed: 0 },
  },
  isShown: false,
};

const read = (state: ContentState): Line => ({ call: 'content:read', answer: ok(state) });
const toFolder = (place = A_STICK): readonly Line[] => [
  { call: 'export:places', answer: ok([place]) },
  { call: 'export:folders', input: { path: place.path }, answer: ok(aListing(place.path)) },
];
const finds = (editions: readonly FoundEdition[], path = A_STICK.path): Line => ({
  call: 'content:find',
  input: { path },
  answer: ok(FoundEditions.parse({ path, editions, isCutOff: false })),
});

async function open(script: readonly Line[]) {
  const { kiosk, left } = scriptedKiosk(script);
  const onLocked = vi.fn();
  const onChanged = vi.fn<(card: EditionCard) => void>();
  render(
    <KioskProvider value={kiosk}>
      <ContentArea onChanged={onChanged} onLocked={onLocked} />
    </KioskProvider>,
  );
  await settle();
  return { left, onLocked, onChanged };
}
const settle = (): Promise<void> => act(async () => undefined);
async function tap(testId: string): Promise<void> {
  fireEvent.click(screen.getByTestId(testId));
  await settle();
}
async function look(): Promise<void> {
  await tap('content-from-stick');
  await tap('staff-export-place-choice');
  await tap('staff-export-choose-folder');
}
const words = (testId: string): string => screen.getByTestId(testId).textContent ?? '';

test('says which edition is shown and since when; without another one there is no way back', async () => {
  const { left } = await open([read(FIRST)]);
  expect(words('staff-content')).toMatch(/Novemberausgabe.*1\. November 2026.*Mit dem Programm geliefert/);
  expect(words('fact-counts')).toMatch(/180 Arbeitgeber.*150.*65 Stellen/);
  expect(screen.queryByTestId('content-restore')).toBeNull();
  expect(screen.queryByTestId('content-sample')).toBeNull();
  expect(left()).toEqual([]);
});

test('a sample edition is marked, and a kiosk without any says so', async () => {
  await open([
    read(ContentState.parse({ shown: { card: aCard({ isSample: true }), sinceMs: NOW }, before: null })),
  ]);
  expect(words('content-sample')).toContain('Beispielausgabe');
  cleanup();
  await open([read({ shown: null, before: null })]);
  expect(words('staff-content')).toContain('lässt sich keine Ausgabe lesen');
});

test('an edition from the stick is loaded after its numbers were shown, and the stick may go', async () => {
  const { left, onChanged } = await open([
    read(FIRST),
    ...toFolder(),
    finds([SOUND]),
    {
      call: 'content:load',
      input: { path: PATH, fingerprint: DECEMBER.fingerprint },
      answer: ok(AFTER),
    },
  ]);
  await look();
  const cells = (kind: string): readonly (string | null)[] =>
    [...screen.getByTestId(`content-changes-${kind}`).querySelectorAll('td')].map((cell) => cell.textContent);
  expect(cells('employers')).toEqual(['178', '180', '3', '1', '7']);
  expect(cells('jobs')).toEqual(['50', '65', '20', '5', '0']);
  await tap('content-load');
  expect(words('content-loaded')).toMatch(/zurückgelesen und geprüft.*Stick jetzt abziehen/);
  expect(words('fact-edition')).toContain('Dezemberausgabe');
  expect(onChanged.mock.calls).toEqual([[DECEMBER]]);
  expect(left()).toEqual([]);
});

test('of a folder of the kiosk nobody pulls a stick', async () => {
  await open([
    read(FIRST),
    ...toFolder(A_FOLDER_OF_THE_KIOSK),
    finds([SOUND], A_FOLDER_OF_THE_KIOSK.path),
    {
      call: 'content:load',
      input: { path: PATH, fingerprint: DECEMBER.fingerprint },
      answer: ok(AFTER),
    },
  ]);
  await look();
  await tap('content-load');
  expect(words('content-loaded')).not.toContain('Stick');
});

test('the one before is one tap away, and named', async () => {
  const BACK = ContentState.parse({ shown: { card: aCard(), sinceMs: NOW }, before: DECEMBER });
  const { left } = await open([
    read(AFTER),
    { call: 'content:restore', input: { fingerprint: aCard().fingerprint }, answer: ok(BACK) },
  ]);
  expect(words('staff-content')).toContain('mit dem Programm geliefert');
  await tap('content-restore');
  expect(words('content-restored')).toContain('früheren Ausgabe');
  expect(words('fact-edition')).toContain('Novemberausgabe');
  expect(left()).toEqual([]);
});

test('a broken edition cannot be loaded; place, fault and remedy stand there, and how many more there are', async () => {
  const both = (text: string) => ({ de: `${text} deutsch`, en: `${text} english` });
  await open([
    read(FIRST),
    ...toFolder(),
    finds([
      {
        step: 'broken',
        path: PATH,
        name: 'dezember',
        problems: [{ place: both('Ort'), wrong: both('Fehler'), remedy: both('Abhilfe') }],
        problemCount: 5,
      },
      { step: 'tables', path: `${A_STICK.path}/tabellen`, name: 'tabellen' },
    ]),
  ]);
  await look();
  expect(words('content-broken')).toMatch(
    /dezember.*5 Probleme.*Ort deutsch.*Fehler deutsch.*Abhilfe deutsch/,
  );
  expect(words('content-broken')).toContain('4 weitere');
  expect(words('content-tables')).toContain('erst gebaut');
  expect(screen.queryByTestId('content-load')).toBeNull();
});

test('an older edition says that it is older; the one that is shown cannot be loaded again', async () => {
  await open([
    read(AFTER),
    ...toFolder(),
    finds([
      { ...SOUND, card: aCard({ date: '2026-10-01' }) },
      { ...SOUND, path: `${PATH}-2`, isShown: true },
    ]),
  ]);
  await look();
  expect(words('content-older')).toContain('1. Dezember 2026');
  expect(screen.getAllByTestId('content-load')).toHaveLength(1);
  expect(words('content-is-shown')).toContain('schon');
});

test('a refused loading says why, keeps what was found, and looking again forgets the reason', async () => {
  const { left } = await open([
    read(FIRST),
    ...toFolder(),
    finds([SOUND]),
    {
      call: 'content:load',
      input: { path: PATH, fingerprint: DECEMBER.fingerprint },
      answer: err('EDITION_NO_ROOM'),
    },
    finds([]),
  ]);
  await look();
  await tap('content-load');
  expect(words('content-problem')).toMatch(/kein Platz.*Die bisherige bleibt/);
  expect(screen.getByTestId('content-sound')).toBeDefined();
  await tap('content-look-again');
  expect(screen.queryByTestId('content-problem')).toBeNull();
  expect(words('content-nothing')).toContain('edition.json');
  expect(left()).toEqual([]);
});

test('a session that has ended is passed on', async () => {
  const { onLocked } = await open([{ call: 'content:read', answer: err('STAFF_LOCKED') }]);
  expect(onLocked).toHaveBeenCalled();
});
