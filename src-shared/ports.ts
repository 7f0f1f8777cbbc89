import type { EpochMs } from './units.ts';

/** What a function may ask of the world. `src-main/ports.ts` has the real ones; tests hand in calm ones. */
export type Clock = () => EpochMs;
/** Milliseconds since a moment in the past that nobody can move, in whole numbers: for what lies between two of them. */
export type Monotonic = () => number;
/** A fresh UUIDv7: sorts by time of making. */
export type NewId = () => string;
/** `length` bytes from the system's cryptographic generator. */
export type RandomBytes = (length: number) => Uint8Array;
