import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import type { JournalCode, JournalDetails } from '../src-shared/domain/journal.ts';
import type { Clock, Monotonic, NewId, RandomBytes } from '../src-shared/ports.ts';
import { EpochMs } from '../src-shared/units.ts';
import type { Queries } from './storage/queries.ts';

/**
 * The real world, in the smallest pieces a function may ask for. This is the only file of main that reads the clock or
 * draws random numbers; `main.ts` hands these on.
 */
export const systemClock: Clock = () => EpochMs.parse(Date.now());

/** Since the start of the process. */
export const systemMonotonic: Monotonic = () => Math.floor(performance.now());

export const systemRandomBytes: RandomBytes = (length) => new Uint8Array(randomBytes(length));

/** From 0 up to 1, for spreading in time; nothing secret depends on it. */
export const systemFraction = (): number => randomBytes(4).readUInt32BE() / 2 ** 32;

/** A UUIDv7. The random bytes are passed in: uuid would look for `globalThis.crypto`, which the oldest runtime lacks. */
export const newUuidV7: NewId = () => v7({ random: systemRandomBytes(16), msecs: Date.now() });

/** Runs `work` once after `delayMs`. What it returns calls it off. */
export type RunLater = (delayMs: number, work: () => void) => () => void;

/** By the process's own timer, which no change of the wall clock disturbs. It does not keep the process alive. */
export const systemRunLater: RunLater = (delayMs, work) => {
  const timer = setTimeout(work, delayMs);
  timer.unref();
  return () => {
    clearTimeout(timer);
  };
};

/** Adds an entry within the caller's transaction, so that a deed and its entry are kept together or not at all. */
export type AppendToJournal = <C extends JournalCode>(
  queries: Queries,
  code: C,
  details: JournalDetails[C],
) => Promise<void>;
