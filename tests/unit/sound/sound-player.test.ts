import { expect, test } from 'vitest';
import { createSoundPlayer, type ToneContext } from '../../../src-renderer/sound/sound-player.ts';
import { SOUNDS, type Hearing } from '../../../src-renderer/sound/sounds.ts';

const hearing: Hearing = { level: 'all', isAttract: false, isMuted: false };

interface Heard {
  readonly hertz: number;
  readonly startSeconds: number;
  readonly endSeconds: number;
}

/** An audio context that writes down what it is asked to play. `state`: what it is before anybody touched the screen. */
function aLoudspeaker(state: AudioContextState = 'running') {
  const heard: Heard[] = [];
  const asked = { resumes: 0 };
  const context = {
    currentTime: 10,
    destination: {},
    state,
    resume: () => {
      asked.resumes += 1;
      return Promise.resolve();
    },
    createGain: () => ({
      gain: { setValueAtTime: () => undefined, exponentialRampToValueAtTime: () => undefined },
      connect: () => undefined,
    }),
    createOscillator: () => {
      let hertz = 0;
      let startSeconds = 0;
      return {
        frequency: { setValueAtTime: (value: number) => void (hertz = value) },
        connect: () => undefined,
        start: (at: number) => void (startSeconds = at),
        stop: (endSeconds: number) => void heard.push({ hertz, startSeconds, endSeconds }),
      };
    },
  };
  // The few members a tone uses stand above; the browser's types ask for all of its nodes' members.
  return { heard, asked, context: context as unknown as ToneContext };
}

test('plays every tone of a sound at its time and pitch', () => {
  const { heard, context } = aLoudspeaker();
  createSoundPlayer({ openAudio: () => context, now: () => 0 }).play('remembered', hearing);
  expect(heard.map(({ hertz }) => hertz)).toEqual(SOUNDS.remembered.map(({ hertz }) => hertz));
  expect(heard.map(({ startSeconds }) => startSeconds)).toEqual([10, 10.09]);
  for (const { startSeconds, endSeconds } of heard) expect(endSeconds).toBeGreaterThan(startSeconds);
});

test('opens no sound device for a sound that is not heard', () => {
  let opened = 0;
  const player = createSoundPlayer({
    openAudio: () => {
      opened += 1;
      return null;
    },
    now: () => 0,
  });
  player.play('touch', { ...hearing, level: 'warnings' });
  player.play('idleWarning', { ...hearing, isMuted: true });
  expect(opened).toBe(0);
});

test('goes on without a sound device, and asks for one only once', () => {
  let opened = 0;
  const player = createSoundPlayer({
    openAudio: () => {
      opened += 1;
      return null;
    },
    now: () => opened * 1000,
  });
  player.play('saved', hearing);
  player.play('problem', hearing);
  expect(opened).toBe(1);
});

test('wakes a device that waits for the first touch', () => {
  const { asked, heard, context } = aLoudspeaker('suspended');
  createSoundPlayer({ openAudio: () => context, now: () => 0 }).play('opened', hearing);
  expect(asked.resumes).toBe(1);
  expect(heard).toHaveLength(SOUNDS.opened.length);
});

test('hears one event that two places report once, and the same event later again', () => {
  const { heard, context } = aLoudspeaker();
  let nowMs = 0;
  const player = createSoundPlayer({ openAudio: () => context, now: () => nowMs });
  player.play('idleWarning', hearing);
  nowMs = 100;
  player.play('idleWarning', hearing);
  expect(heard).toHaveLength(SOUNDS.idleWarning.length);
  nowMs = 60_000;
  player.play('idleWarning', hearing);
  expect(heard).toHaveLength(2 * SOUNDS.idleWarning.length);
});
