import fc from 'fast-check';
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { MIN_MODULE_MM, qrCapacityBytes } from '../../../src-renderer/components/qr-size.ts';
import { arrangeCatalogue } from '../../../src-renderer/visitor/catalogue-view.ts';
import {
  MAX_PARTS,
  employerLine,
  takeAlong,
  takeAlongLines,
  type Line,
} from '../../../src-renderer/visitor/take-along.ts';
import { anEdition } from '../../support/an-edition.ts';
import { aJob, anEmployer, employerId, jobId } from '../app/builders.ts';

const title = (part: number, total: number): string => `Liste ${String(part)}/${String(total)}`;
const line = (text: string): Line => ({ text, under: null });
const bytes = (text: string): number => new TextEncoder().encode(text).length;

test('an employer is taken along with its domain, when that is known', () => {
  expect(employerLine(anEmployer())).toBe('Muster – muster.example');
  expect(employerLine(anEmployer({ website: null }))).toBe('Muster');
});

test('jobs stand under their employer with their date, and an employer that only a job was remembered of stands there, too', () => {
  const view = arrangeCatalogue({
    edition: anEdition(),
    employers: [
      anEmployer(),
      anEmployer({ id: 'zwei', shortName: 'Zwei', website: null }),
      anEmployer({ id: 'drei' }),
    ],
    jobs: [
      aJob({ id: 'a', title: 'Optik', seen: '2024-08-01' }),
      aJob({ id: 'b', employerId: 'zwei', seen: null }),
    ],
  });
  const shortlist = { employers: [employerId('muster')], jobs: [jobId('b'), jobId('a')] };
  expect(
    takeAlongLines(view, shortlist, { asOf: (date) => `Stand ${date}` }).map(({ text }) => text),
  ).toEqual(['Muster – muster.example', '- Optik (Stand 08/2024)', 'Zwei', '- Java Developer']);
});

test('a list that fits is one code', () => {
  expect(takeAlong([line('a'), line('b')], title, 100)).toEqual({ parts: ['Liste 1/1\na\nb'], leftOut: 0 });
});

test('a job that is parted from its employer names it again', () => {
  const lines = [line('Muster'), { text: '- eins', under: 'Muster' }, { text: '- zwei', under: 'Muster' }];
  expect(takeAlong(lines, title, bytes('Liste 24/24\nMuster\n- eins')).parts).toEqual([
    'Liste 1/2\nMuster\n- eins',
    'Liste 2/2\nMuster\n- zwei',
  ]);
});

test('what is left when nobody would scan any more is counted', () => {
  const lines = Array.from({ length: MAX_PARTS + 3 }, (_, index) =>
    line(`${String(index)} ${'x'.repeat(40)}`),
  );
  expect(takeAlong(lines, title, 60)).toMatchObject({ leftOut: 3 });
  expect(takeAlong(lines, title, 60).parts).toHaveLength(MAX_PARTS);
});

test('every line is in the codes, in its order and whole, and no code is above its size, whatever is on the list', () => {
  // Without line breaks of its own, as the edition's rules have it; short enough for one code each.
  const text = fc.stringMatching(/^[a-zäöüß –-]{1,60}$/);
  fc.assert(
    fc.property(fc.array(text, { maxLength: 60 }), fc.integer({ min: 250, max: 997 }), (texts, max) => {
      const { parts, leftOut } = takeAlong(texts.map(line), title, max);
      expect(parts.every((part) => bytes(part) <= max)).toBe(true);
      const inParts = parts.flatMap((part) => part.split('\n').slice(1));
      expect(inParts).toEqual(texts.slice(0, texts.length - leftOut));
    }),
  );
});

test('an entry longer than a code is cut between two characters, never within one', () => {
  const [part = ''] = takeAlong([line('ü'.repeat(200))], title, 100).parts;
  expect(bytes(part)).toBeLessThanOrEqual(100);
  expect(part).toMatch(/^Liste 1\/1\nü+…$/);
});

test('a code is as large as its side allows with modules of whole pixels that a phone still sees', () => {
  for (const pxPerMm of [2, 3.614, 7.23]) {
    const sidePx = 116 * pxPerMm;
    const capacity = qrCapacityBytes(sidePx, pxPerMm);
    const { size } = encode(new Array<number>(capacity).fill(65), { ecc: 'M', border: 4 });
    const modulePx = Math.floor(sidePx / size);
    expect(modulePx / pxPerMm).toBeGreaterThanOrEqual(MIN_MODULE_MM);
  }
});

test('the table of capacities is that of the encoder: one byte more is a larger code', () => {
  const capacities = Array.from({ length: 25 }, (_, index) => qrCapacityBytes(index * 4 + 21 + 8, 1));
  expect(new Set(capacities).size).toBe(25);
  capacities.forEach((capacity, index) => {
    const versionOf = (length: number): number =>
      encode(new Array<number>(length).fill(65), { ecc: 'M' }).version;
    expect([versionOf(capacity), versionOf(capacity + 1)]).toEqual([index + 1, index + 2]);
  });
});
