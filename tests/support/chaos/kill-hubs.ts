import { setTimeout as sleep } from 'node:timers/promises';
import type { HubProcess } from './hub-process.ts';

export interface Kills {
  readonly all: number;
  /** Of these, so many while a request was at a hub. */
  readonly atWork: number;
  /** Besides: so many before the hub was up again. */
  readonly ofStarts: number;
}

interface KillOptions {
  readonly hubs: readonly HubProcess[];
  readonly kills: number;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Until this share of all contacts was left. */
  readonly untilProgress: (share: number) => Promise<void>;
  readonly atHubs: () => number;
  readonly noteDone: (kills: number) => void;
}

/** Of each so many kills one more follows before the hub is up again: the recovery itself is cut. */
const START_KILLED_EVERY = 3;
const LONGEST_START_MS = 1500;
/** So long it waits for a request to be at work, then kills an idle hub. */
const WAIT_FOR_WORK_MS = 1000;
/** About what a batch takes: the kill may come before, in and after the commit. */
const LONGEST_WORK_MS = 60;

/** Kills a hub without a word and starts it again, spread over the time in which contacts are left. */
export async function killHubs(options: KillOptions): Promise<Kills> {
  const { hubs, kills, random, atHubs } = options;
  let atWork = 0;
  let ofStarts = 0;
  for (let kill = 1; kill <= kills; kill += 1) {
    await options.untilProgress((kill - random()) / kills);
    const hub = hubs[Math.floor(random() * hubs.length)];
    if (hub === undefined) throw new Error('there is no hub to kill');
    const givesUpAt = performance.now() + WAIT_FOR_WORK_MS;
    while (atHubs() === 0 && performance.now() < givesUpAt) await sleep(1);
    await sleep(random() * LONGEST_WORK_MS);
    if (atHubs() > 0) atWork += 1;
    await hub.kill();
    if (kill % START_KILLED_EVERY === 0) {
      ofStarts += 1;
      await hub.startAndKill(random() * LONGEST_START_MS);
    }
    await hub.start();
    options.noteDone(kill);
  }
  return { all: kills, atWork, ofStarts };
}
