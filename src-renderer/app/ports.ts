import type { Clock } from '../../src-shared/ports.ts';
import { EpochMs } from '../../src-shared/units.ts';
import type { ToneContext } from '../sound/sound-player.ts';
import type { MonotonicMs, Schedule } from './idle-watch.ts';

/* What the renderer asks of the world. main.tsx hands these on; tests hand in calm ones. */

export interface Ports {
  readonly clock: Clock;
  readonly now: MonotonicMs;
  readonly schedule: Schedule;
  /** The loudspeaker; `null` where there is none. */
  readonly openAudio: () => ToneContext | null;
  /** Loads the whole page anew: everything that the window holds is gone. */
  readonly reload: () => void;
}

export const systemPorts: Ports = {
  clock: () => EpochMs.parse(Date.now()),
  now: () => performance.now(),
  schedule: (run, afterMs) => {
    const timer = setTimeout(run, afterMs);
    return () => {
      clearTimeout(timer);
    };
  },
  openAudio: () => {
    try {
      return new AudioContext();
    } catch {
      return null; // no device, or too many contexts: a silent kiosk is still a kiosk
    }
  },
  reload: () => {
    window.location.reload();
  },
};
