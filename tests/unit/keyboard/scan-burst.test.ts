import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isScan,
  MAX_GAP_MS,
  MIN_CHARACTERS,
  nextBurst,
  NO_BURST,
  QUIET_MS,
  type Burst,
} from '../../../src-renderer/keyboard/scan-burst.ts';

function typed(text: string, gapMs: number): Burst {
  let atMs = 1000;
  let burst = NO_BURST;
  for (const character of text) {
    burst = nextBurst(burst, character, atMs);
    atMs += gapMs;
  }
  return burst;
}

test('a code that comes faster than hands is a scan, Enter and all', () => {
  const burst = typed('K7QM-2X9T-PD\n', 8);
  expect(isScan(burst)).toBe(true);
  expect(burst.text).toBe('K7QM-2X9T-PD\n');
});

test('the several lines of a QR code are one scan', () => {
  expect(typed('Kiosk 1\nBelegcode K7QM-2X9T-PD\nEnde', 12).text).toContain('\nBelegcode');
});

test('an Enter that the scanner thought about still belongs to the scan, one of a hand does not', () => {
  const burst = typed('K7QM2X9TPD', 10);
  expect(nextBurst(burst, '\n', burst.lastAtMs + QUIET_MS).text).toBe('K7QM2X9TPD\n');
  expect(nextBurst(burst, '\n', burst.lastAtMs + QUIET_MS + 1).text).toBe('\n');
});

test('no hand is taken for a scanner: nobody keeps such a pace for six keys', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.constantFrom('a', 'b', ' ', '\n'))),
      (keys) => {
        let atMs = 0;
        let burst = NO_BURST;
        for (const [index, [gapMs, character]] of keys.entries()) {
          // Fingers roll over each other, but at least every fifth key takes its time.
          atMs += index % (MIN_CHARACTERS - 1) === 0 ? MAX_GAP_MS + gapMs : gapMs;
          burst = nextBurst(burst, character, atMs);
          expect(isScan(burst)).toBe(false);
        }
      },
    ),
  );
});

test('a few fast keys with an Enter, as in "ja" and Enter, are no scan', () => {
  expect(isScan(typed('ja\n\n\n\n\n', 5))).toBe(false);
});
