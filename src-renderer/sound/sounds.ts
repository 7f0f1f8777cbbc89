import type { KioskSettings } from '../../src-shared/domain/kiosk-settings.ts';

/*
 * The kiosk's sounds: a few short tones, so that a touch is answered to the ear, too. Pure; `sound-player.ts` makes them heard.
 * All lie on one chord (C major with its sixth), so that none of them ever jars with the one before.
 */

export const SOUND_NAMES = ['touch', 'opened', 'remembered', 'saved', 'problem', 'idleWarning'] as const;
export type SoundName = (typeof SOUND_NAMES)[number];

export interface Tone {
  /** When it begins after the sound was asked for. */
  readonly startMs: number;
  readonly lengthMs: number;
  readonly hertz: number;
  /** Share of full scale, 0 to 1. */
  readonly loudness: number;
}

const C5 = 523.25;
const E5 = 659.25;
const G5 = 783.99;
const A5 = 880;
const C6 = 1046.5;
const G4 = 392;

/**
 * A hall is loud, but whoever stands in front has an ear half a metre from the loudspeaker. Louder than this no tone is; the
 * warning alone may reach it.
 */
export const MAX_LOUDNESS = 0.24;

export const SOUNDS: Readonly<Record<SoundName, readonly Tone[]>> = {
  touch: [{ startMs: 0, lengthMs: 35, hertz: C6, loudness: 0.05 }],
  opened: [
    { startMs: 0, lengthMs: 90, hertz: C5, loudness: 0.08 },
    { startMs: 60, lengthMs: 120, hertz: G5, loudness: 0.08 },
  ],
  remembered: [
    { startMs: 0, lengthMs: 110, hertz: E5, loudness: 0.1 },
    { startMs: 90, lengthMs: 180, hertz: A5, loudness: 0.1 },
  ],
  saved: [
    { startMs: 0, lengthMs: 140, hertz: C5, loudness: 0.12 },
    { startMs: 120, lengthMs: 140, hertz: E5, loudness: 0.12 },
    { startMs: 240, lengthMs: 320, hertz: C6, loudness: 0.12 },
  ],
  problem: [
    { startMs: 0, lengthMs: 130, hertz: E5, loudness: 0.12 },
    { startMs: 140, lengthMs: 220, hertz: G4, loudness: 0.12 },
  ],
  // Twice the same falling pair, as a door chime: noticed without alarming anybody.
  idleWarning: [
    { startMs: 0, lengthMs: 320, hertz: A5, loudness: MAX_LOUDNESS },
    { startMs: 300, lengthMs: 480, hertz: E5, loudness: MAX_LOUDNESS },
    { startMs: 1100, lengthMs: 320, hertz: A5, loudness: MAX_LOUDNESS },
    { startMs: 1400, lengthMs: 480, hertz: E5, loudness: MAX_LOUDNESS },
  ],
};

/** What decides whether a sound is heard. */
export interface Hearing {
  readonly level: KioskSettings['sound'];
  /** Nobody is there: a kiosk that makes noise by itself annoys the whole aisle. */
  readonly isAttract: boolean;
  /** The visitor asked for silence. */
  readonly isMuted: boolean;
}

export function isHeard(name: SoundName, { level, isAttract, isMuted }: Hearing): boolean {
  if (isAttract || isMuted || level === 'off') return false;
  return level === 'all' || name === 'idleWarning';
}
