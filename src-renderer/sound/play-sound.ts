import type { SoundName } from './sounds.ts';

const listeners = new Set<(name: SoundName) => void>();

/** Asks for a sound, from wherever something happened. Whether it is heard, the kiosk's setting and the visitor decide. */
export function playSound(name: SoundName): void {
  for (const listener of listeners) listener(name);
}

/** Hears what {@link playSound} asks for; returns how to stop. */
export function onSound(listener: (name: SoundName) => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
