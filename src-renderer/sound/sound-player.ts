import type { MonotonicMs } from '../app/idle-watch.ts';
import { isHeard, SOUNDS, type Hearing, type SoundName, type Tone } from './sounds.ts';

/** As much of WebAudio as a tone needs; the browser's own `AudioContext` fits. */
export type ToneContext = Pick<
  AudioContext,
  'currentTime' | 'destination' | 'state' | 'resume' | 'createOscillator' | 'createGain'
>;

export interface SoundPlayer {
  readonly play: (name: SoundName, hearing: Hearing) => void;
}

interface SoundPlayerOptions {
  /** Asked for at the first sound that is heard; `null` where there is no sound device. */
  readonly openAudio: () => ToneContext | null;
  readonly now: MonotonicMs;
}

/** The same sound is not begun again so soon: two places that report one event are heard as one. */
const SAME_SOUND_MS = 250;
/** Rise and fall of a tone; without them a loudspeaker clicks. */
const FADE_SECONDS = 0.008;
/** As near to silence as an exponential fall may come. */
const SILENCE = 0.0001;

/** Plays the table's tones. A kiosk without a sound device plays nothing and goes on. */
export function createSoundPlayer({ openAudio, now }: SoundPlayerOptions): SoundPlayer {
  let audio: ToneContext | null | undefined;
  let last: { readonly name: SoundName; readonly atMs: number } | undefined;
  return {
    play: (name, hearing) => {
      if (!isHeard(name, hearing)) return;
      const atMs = now();
      if (last?.name === name && atMs - last.atMs < SAME_SOUND_MS) return;
      last = { name, atMs };
      if (audio === undefined) audio = openAudio();
      if (audio === null) return;
      // Suspended until the first touch, and again when the system took the device away.
      if (audio.state !== 'running') void audio.resume();
      for (const tone of SOUNDS[name]) playTone(audio, tone);
    },
  };
}

function playTone(audio: ToneContext, { startMs, lengthMs, hertz, loudness }: Tone): void {
  const start = audio.currentTime + startMs / 1000;
  const end = start + lengthMs / 1000;
  const gain = audio.createGain();
  gain.gain.setValueAtTime(SILENCE, start);
  gain.gain.exponentialRampToValueAtTime(loudness, start + FADE_SECONDS);
  gain.gain.exponentialRampToValueAtTime(SILENCE, end);
  gain.connect(audio.destination);
  const oscillator = audio.createOscillator();
  oscillator.frequency.setValueAtTime(hertz, start);
  oscillator.connect(gain);
  oscillator.start(start);
  oscillator.stop(end + FADE_SECONDS);
}
