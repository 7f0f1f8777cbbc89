import type { SyncProblem } from '../../src-shared/contract/sync-calls.ts';
import type { HubProblem } from '../../src-shared/protocol/hub-problem.ts';
import type { HubLink } from './hub-link.ts';
import { idleWait, waitAfter } from './backoff.ts';
import type { Sent } from './send-batch.ts';
import type { RunLater } from '../ports.ts';
import type { Result } from '../../src-shared/result.ts';
import { StorageError } from '../storage/storage-error.ts';

/*
 * When to send: at once after the start, after the network came back, and on a timer for as long as the program runs. There is one
 * sender a kiosk and it does one thing at a time.
 */

/** What may be logged of it: numbers and codes. */
export type NoteSync = (
  event: 'sync.sent' | 'sync.failed' | 'sync.fault',
  details: Readonly<Record<string, string | number>>,
) => void;

interface SenderOptions {
  readonly link: HubLink;
  readonly sendBatch: (link: HubLink) => Promise<Result<Sent, HubProblem>>;
  /** When nothing is left to send: tells the hub so, as often as it thinks right. */
  readonly sendHeartbeat: (link: HubLink) => Promise<Result<unknown, HubProblem>>;
  /** Why nothing may be sent at all; `null`: it may. Asked before each try. */
  readonly hindrance: () => 'KEY_REPLACED' | 'KIOSK_IS_DEMO' | null;
  readonly runLater: RunLater;
  /** From 0 to 1. */
  readonly fraction: () => number;
  readonly note: NoteSync;
}

export interface Sender {
  /** Try now: the network is back, or somebody asks for it. */
  readonly wake: () => void;
  /** Something is on its way just now. */
  readonly isSending: () => boolean;
  /** Why the last try failed; `null`: it did not. */
  readonly problem: () => SyncProblem | null;
  /** Sends nothing more, and waits until what is on its way came to an end. */
  readonly stop: () => Promise<void>;
}

export function startSender(options: SenderOptions): Sender {
  let failures = 0;
  let problem: SyncProblem | null = null;
  let isStopped = false;
  let isWoken = false;
  let endTimer: () => void = () => undefined;
  let running: Promise<void> | undefined;

  const schedule = (delayMs: number): void => {
    endTimer();
    if (!isStopped) endTimer = options.runLater(delayMs, wake);
  };

  async function run(): Promise<void> {
    do {
      isWoken = false;
      problem = await sendAll(options, () => isStopped);
    } while (isWoken && problem === null && !isStopped);
    failures = problem === null ? 0 : failures + 1;
    if (problem !== null) options.note('sync.failed', { code: problem, failures });
    schedule(problem === null ? idleWait(options.fraction()) : waitAfter(failures, options.fraction()));
  }

  function wake(): void {
    if (isStopped) return;
    isWoken = true;
    running ??= run().finally(() => {
      running = undefined;
    });
  }

  wake();
  return {
    wake,
    isSending: () => running !== undefined,
    problem: () => problem,
    stop: async () => {
      isStopped = true;
      endTimer();
      await running;
    },
  };
}

/** Sends until nothing is left. Returns what stopped it, `null` when nothing did. */
async function sendAll(options: SenderOptions, isStopped: () => boolean): Promise<SyncProblem | null> {
  const hindrance = options.hindrance();
  if (hindrance !== null) return hindrance;
  try {
    while (!isStopped()) {
      const sent = await options.sendBatch(options.link);
      if (!sent.ok) return sent.error;
      if (sent.value.type === 'empty') {
        const beaten = await options.sendHeartbeat(options.link);
        return beaten.ok ? null : beaten.error;
      }
      options.note('sync.sent', { settled: sent.value.settled, rejected: sent.value.rejected });
      if (sent.value.settled === 0) return 'UNAVAILABLE'; // all to be sent later: later is not now
    }
    return null;
  } catch (fault) {
    if (fault instanceof StorageError) return 'STORAGE_FAILED';
    options.note('sync.fault', { name: fault instanceof Error ? fault.name : typeof fault });
    return 'INTERNAL';
  }
}
