import { expect, test } from 'vitest';
import {
  isHeard,
  MAX_LOUDNESS,
  SOUND_NAMES,
  SOUNDS,
  type Hearing,
} from '../../../src-renderer/sound/sounds.ts';

const hearing: Hearing = { level: 'all', isAttract: false, isMuted: false };
const heard = (parts: Partial<Hearing>) =>
  SOUND_NAMES.filter((name) => isHeard(name, { ...hearing, ...parts }));

test('a kiosk as it is delivered lets only the idle warning be heard', () => {
  expect(heard({ level: 'warnings' })).toEqual(['idleWarning']);
});

test('a kiosk that is set to it lets everything be heard, or nothing', () => {
  expect(heard({})).toEqual(SOUND_NAMES);
  expect(heard({ level: 'off' })).toEqual([]);
});

test('nothing is heard on the attract screen or after the visitor asked for silence', () => {
  expect(heard({ isAttract: true })).toEqual([]);
  expect(heard({ isMuted: true })).toEqual([]);
});

test('every sound is short and modest; the answer to a touch is the shortest and softest', () => {
  for (const name of SOUND_NAMES) {
    const tones = SOUNDS[name];
    expect(tones.length, name).toBeGreaterThan(0);
    for (const { loudness, lengthMs } of tones) {
      expect(loudness, name).toBeGreaterThan(0);
      expect(loudness, name).toBeLessThanOrEqual(MAX_LOUDNESS);
      expect(lengthMs, name).toBeGreaterThanOrEqual(SOUNDS.touch[0]?.lengthMs ?? Infinity);
      expect(loudness, name).toBeGreaterThanOrEqual(SOUNDS.touch[0]?.loudness ?? Infinity);
    }
    expect(Math.max(...tones.map((tone) => tone.startMs + tone.lengthMs)), name).toBeLessThanOrEqual(2000);
  }
});
