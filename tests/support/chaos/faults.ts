import { setTimeout as sleep } from 'node:timers/promises';
import { bodyStart, page, shorten } from './http-bytes.ts';

/*
 * What a bad line does to one request and its answer. Each fault is a few words of what a line can do.
 */

/** One request on its way. */
export interface Carriage {
  /** Head and body, as the kiosk sent them. */
  readonly request: Buffer;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Brings bytes to a hub and waits for its whole answer. Rejects when there is no hub or it hung up. */
  readonly ask: (bytes: Buffer) => Promise<Buffer>;
  /** Brings bytes to a hub and breaks the line behind the last one. */
  readonly breakOff: (bytes: Buffer) => Promise<void>;
  readonly answer: (bytes: Buffer) => void;
  /** Breaks the line to the kiosk. */
  readonly reset: () => void;
  /** Until the kiosk gave up. */
  readonly untilGivenUp: Promise<unknown>;
  /** The last answer that a hub gave to anybody who asked for the same path. */
  readonly olderAnswer: () => Buffer | undefined;
  /** Brings the request to a hub once more, by and by. */
  readonly repeatLater: () => void;
}

type Fault = (line: Carriage) => Promise<unknown> | void;

const LONGEST_DELAY_MS = 150;
const LOGIN_PAGES = [
  page('200 OK', '<!doctype html><title>Hallen-WLAN</title><form>Bitte anmelden</form>'),
  page('200 OK', '{"ok":true}'),
  page('302 Found', '', 'location: http://login.example.org/\r\n'),
  page('511 Network Authentication Required', 'Login'),
  page('502 Bad Gateway', 'Bad Gateway'),
] as const;

const delay = ({ random }: Carriage): Promise<void> => sleep(random() * LONGEST_DELAY_MS);
const somewhereIn = (bytes: Buffer, random: () => number): number => Math.floor(random() * bytes.length);
const loginPage = ({ random }: Carriage): Buffer =>
  LOGIN_PAGES[Math.floor(random() * LOGIN_PAGES.length)] ?? LOGIN_PAGES[0];

/** Changes one to three bits, as often in the head as in the body. */
export function flipBits(message: Buffer, random: () => number): Buffer {
  const flipped = Buffer.from(message);
  const start = bodyStart(message);
  for (let left = 1 + Math.floor(random() * 3); left > 0; left -= 1) {
    const isInHead = start === message.length || random() < 0.5;
    const at = isInHead ? random() * start : start + random() * (message.length - start);
    const index = Math.floor(at);
    flipped[index] = (flipped[index] ?? 0) ^ (1 << Math.floor(random() * 8));
  }
  return flipped;
}

/** How a line can be bad, each with how often among the bad ones. */
export const FAULTS = {
  delay: async (line) => {
    await delay(line);
    const answer = await line.ask(line.request);
    await delay(line);
    line.answer(answer);
  },
  'drop the request': (line) => line.reset(),
  'swallow the request': (line) => line.untilGivenUp,
  'reset after the body': async (line) => {
    await line.ask(line.request);
    line.reset();
  },
  'swallow the answer': async (line) => {
    await line.ask(line.request);
    await line.untilGivenUp;
  },
  'send it twice': async (line) => {
    const [, second] = await Promise.all([line.ask(line.request), line.ask(line.request)]);
    line.answer(second);
  },
  'send it again later': async (line) => {
    line.repeatLater();
    line.answer(await line.ask(line.request));
  },
  'cut the request off': async (line) => {
    await line.breakOff(line.request.subarray(0, somewhereIn(line.request, line.random)));
    line.reset();
  },
  'shorten the request': async (line) => {
    const body = line.request.subarray(bodyStart(line.request));
    line.answer(await line.ask(shorten(line.request, somewhereIn(body, line.random))));
  },
  'cut the answer off': async (line) => {
    const answer = await line.ask(line.request);
    line.answer(answer.subarray(0, somewhereIn(answer, line.random)));
    line.reset();
  },
  'login page': (line) => line.answer(loginPage(line)),
  'login page after all': async (line) => {
    await line.ask(line.request);
    line.answer(loginPage(line));
  },
  'older answer': async (line) => {
    const older = line.olderAnswer();
    const answer = await line.ask(line.request);
    line.answer(older ?? answer);
  },
  'flip bits of the request': async (line) => {
    line.answer(await line.ask(flipBits(line.request, line.random)));
  },
  'flip bits of the answer': async (line) => {
    line.answer(flipBits(await line.ask(line.request), line.random));
  },
} as const satisfies Record<string, Fault>;
export type FaultName = keyof typeof FAULTS;

const NAMES = Object.keys(FAULTS) as readonly FaultName[]; // TypeScript forgets the keys of a constant object

/** The kiosk waits for its whole patience then, so these come seldom. */
const SLOW: readonly FaultName[] = ['swallow the request', 'swallow the answer'];
const SLOW_SHARE = 0.3;
const HARMED_SHARE = 0.6;

/** What happens to the next request in a storm; `undefined`: nothing. */
export function drawFault(random: () => number): FaultName | undefined {
  if (random() >= HARMED_SHARE) return undefined;
  const name = NAMES[Math.floor(random() * NAMES.length)];
  return name !== undefined && SLOW.includes(name) && random() >= SLOW_SHARE ? undefined : name;
}
