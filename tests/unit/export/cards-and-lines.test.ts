import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import {
  ExportedLead,
  leadJsonSchema,
  readJsonLines,
  toExportedLead,
  writeJsonLines,
} from '../../../src-shared/export/json-lines.ts';
import { writeVCards } from '../../../src-shared/export/vcard.ts';
import { aSealedLead } from '../../support/a-lead.ts';
import { awkwardLead } from '../../support/lead-arbitraries.ts';

/** The cards as an independent reader finds them, each property by its name. */
function readCards(text: string): readonly ReadonlyMap<string, unknown>[] {
  const parsed: unknown = ICAL.parse(text);
  const cards = (Array.isArray(parsed) && parsed[0] === 'vcard' ? [parsed] : parsed) as readonly unknown[][];
  return cards.map(
    (card) =>
      new Map(
        (card[1] as readonly (readonly unknown[])[]).map((property) => [String(property[0]), property[3]]),
      ),
  );
}

describe('vCards', () => {
  test('an independent reader finds names, address and number, umlauts and all', () => {
    const [card, ...others] = readCards(
      writeVCards([
        aSealedLead({ firstName: 'Jürgen', lastName: 'Müller; Sohn, & Co\\', message: 'Zeile 1\nZeile 2' }),
      ]),
    );
    expect(others).toEqual([]);
    expect(card?.get('version')).toBe('3.0');
    expect(card?.get('n')).toEqual(['Müller; Sohn, & Co\\ ', 'Jürgen', '', '', '']);
    // RFC 2426 wants the semicolon escaped in every text; this reader takes that off in structured values only.
    expect(String(card?.get('fn')).replaceAll('\\;', ';')).toBe('Jürgen Müller; Sohn, & Co\\');
    expect(card?.get('email')).toBe('ada@example.org');
    expect(card?.get('tel')).toBe('+4915123456789');
    expect(card?.get('note')).toMatch(/^Zeile 1\nZeile 2\n/);
  });

  test('no line has more than 75 octets, and folding never splits a character', () => {
    const text = writeVCards([aSealedLead({ message: 'Grüße 🚀 '.repeat(60), lastName: 'ß'.repeat(80) })]);
    const lines = text.split('\r\n');
    for (const line of lines) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/\p{Surrogate}/u);
    }
    expect(text.replaceAll('\r\n ', '')).toContain('Grüße 🚀 '.repeat(60).trim());
  });

  test('as many cards as leads, each with the names as typed, whatever visitors type', () => {
    fc.assert(
      fc.property(fc.array(awkwardLead, { minLength: 1, maxLength: 4 }), (leads) => {
        const cards = readCards(writeVCards(leads));
        expect(cards).toHaveLength(leads.length);
        for (const card of cards) {
          expect(card.get('n')).toHaveLength(5);
          expect(card.get('fn')).not.toBe('');
        }
      }),
      { numRuns: 100 },
    );
  });

  test('somebody without a name is called by the address, for FN must not be empty', () => {
    const [card] = readCards(writeVCards([aSealedLead({ firstName: '', lastName: '' })]));
    expect(card?.get('fn')).toBe('ada@example.org');
  });
});

describe('JSON lines', () => {
  test('every line fits the schema and says what the lead says, whatever visitors type', () => {
    fc.assert(
      fc.property(fc.array(awkwardLead, { maxLength: 5 }), (leads) => {
        const text = writeJsonLines(leads);
        expect(text.split('\n')).toHaveLength(leads.length + 1);
        expect(readJsonLines(text)).toEqual(leads.map(toExportedLead));
      }),
      { numRuns: 100 },
    );
  });

  test('a damaged line is not read over', () => {
    const text = writeJsonLines([aSealedLead()]);
    expect(() => readJsonLines(text.replace('"capturedAt"', '"capturedat"'))).toThrow();
    expect(() => readJsonLines(text.slice(0, -10))).toThrow();
  });

  test('the JSON Schema beside them names every field and demands it', () => {
    const schema: unknown = JSON.parse(leadJsonSchema());
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      additionalProperties: false,
      required: Object.keys(toExportedLead(aSealedLead())),
    });
    expect(ExportedLead.safeParse(toExportedLead(aSealedLead())).success).toBe(true);
  });
});
