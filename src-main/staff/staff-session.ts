import type { UnlockOutcome } from '../../src-shared/contract/contract.ts';
import type { JournalCode, JournalDetails } from '../../src-shared/domain/journal.ts';
import type { Clock } from '../../src-shared/ports.ts';
import { err, ok, type Result } from '../../src-shared/result.ts';
import type { EpochMs } from '../../src-shared/units.ts';
import type { AppendToJournal, RunLater } from '../ports.ts';
import type { Database } from '../storage/database.ts';
import { Queue } from '../storage/queue.ts';
import { StorageError } from '../storage/storage-error.ts';
import {
  afterWrongTry,
  isLocked,
  MAX_WRONG_TRIES,
  UNLOCKED,
  withoutImpossibleLock,
  type LockState,
} from './lock-rule.ts';
import { readLock, writeLock } from './lock-store.ts';

/*
 * Who may see leads, and for how long. It knows passphrases and time; what the opened identity opens is not its business.
 */

interface StaffSessionOptions<Identity> {
  readonly database: Database;
  readonly clock: Clock;
  readonly runLater: RunLater;
  readonly appendToJournal: AppendToJournal;
  /** Tries a passphrase: `BoothIdentity.open`. */
  readonly openIdentity: (
    passphrase: string,
  ) => Promise<Result<Identity, 'WRONG_PASSPHRASE' | 'IDENTITY_UNREADABLE'>>;
  /** How long a session stays open without {@link StaffSession.stay}, milliseconds. */
  readonly lockAfterMs: () => number;
  /** Told whenever an open session ends, by staff or by itself. */
  readonly onLock?: () => void;
}

export interface StaffSession<Identity> {
  /** Tries a passphrase. Tries are counted over restarts; while locked, none is even looked at. */
  unlock(passphrase: string): Promise<Result<UnlockOutcome, 'IDENTITY_UNREADABLE'>>;
  isOpen(): boolean;
  /** The opened identity, `undefined` unless the session is open. Ask each time, keep it nowhere. */
  identity(): Identity | undefined;
  /** Somebody is at work: the time until the session locks itself starts anew. Does nothing when locked. */
  stay(): void;
  lock(): void;
}

/** Reads the lock that an earlier run left. Throws a `StorageError` when the database cannot be read. */
export async function createStaffSession<Identity>(
  options: StaffSessionOptions<Identity>,
): Promise<StaffSession<Identity>> {
  return new TimedSession(options, await readLock(options.database));
}

interface Open<Identity> {
  readonly identity: Identity;
  readonly lastStayMs: EpochMs;
  readonly callOffTimer: () => void;
}

class TimedSession<Identity> implements StaffSession<Identity> {
  readonly #options: StaffSessionOptions<Identity>;
  /** One try after the other: tries made at the same time would all see the count before them. */
  readonly #tries = new Queue();
  #lockState: LockState;
  #open: Open<Identity> | undefined;

  constructor(options: StaffSessionOptions<Identity>, lockState: LockState) {
    this.#options = options;
    this.#lockState = lockState;
  }

  unlock(passphrase: string): Promise<Result<UnlockOutcome, 'IDENTITY_UNREADABLE'>> {
    return this.#tries.run(() => this.#try(passphrase));
  }

  isOpen(): boolean {
    return this.identity() !== undefined;
  }

  identity(): Identity | undefined {
    // The timer may come late, say after the computer slept, so the clock is asked too.
    if (this.#open && this.#options.clock() - this.#open.lastStayMs >= this.#options.lockAfterMs())
      this.lock();
    return this.#open?.identity;
  }

  stay(): void {
    const identity = this.identity();
    if (identity !== undefined) this.#start(identity);
  }

  lock(): void {
    if (this.#open === undefined) return;
    this.#open.callOffTimer();
    this.#open = undefined;
    this.#options.onLock?.();
  }

  async #try(passphrase: string): Promise<Result<UnlockOutcome, 'IDENTITY_UNREADABLE'>> {
    const before = withoutImpossibleLock(this.#lockState, this.#options.clock());
    if (isLocked(before, this.#options.clock())) {
      await this.#remember(before);
      return ok({ step: 'locked', retryAtMs: before.lockedUntilMs });
    }
    // Written down as wrong before it is looked at: pulling the plug meanwhile must not give a try for nothing.
    const ifWrong = afterWrongTry(before, this.#options.clock());
    await this.#remember(ifWrong);
    const opened = await this.#options.openIdentity(passphrase);
    if (opened.ok) {
      await this.#remember(UNLOCKED, 'staff.unlocked', {});
      this.#start(opened.value);
      return ok({ step: 'open' });
    }
    if (opened.error === 'IDENTITY_UNREADABLE') {
      await this.#remember(before); // no fault of whoever typed
      return err('IDENTITY_UNREADABLE');
    }
    return ok(await this.#refuse(before));
  }

  async #refuse(before: LockState): Promise<UnlockOutcome> {
    // Counted from the answer, not from the try: deriving the key takes a second of the lock otherwise.
    const state = afterWrongTry(before, this.#options.clock());
    await this.#remember(state, 'staff.refused', { wrongTries: state.wrongTries });
    return isLocked(state, this.#options.clock())
      ? { step: 'locked', retryAtMs: state.lockedUntilMs }
      : { step: 'wrong', triesLeft: MAX_WRONG_TRIES - state.wrongTries };
  }

  #start(identity: Identity): void {
    this.#open?.callOffTimer();
    const callOffTimer = this.#options.runLater(this.#options.lockAfterMs(), () => {
      this.lock();
    });
    this.#open = { identity, lastStayMs: this.#options.clock(), callOffTimer };
  }

  /**
   * In memory always, on the disk if it lets us: on a full disk staff must still get in, to take the leads home. The
   * lock then lasts as long as this run.
   */
  async #remember(state: LockState): Promise<void>;
  async #remember<C extends JournalCode>(
    state: LockState,
    code: C,
    details: JournalDetails[C],
  ): Promise<void>;
  async #remember<C extends JournalCode>(
    state: LockState,
    code?: C,
    details?: JournalDetails[C],
  ): Promise<void> {
    this.#lockState = state;
    try {
      await this.#options.database.transaction(async (queries) => {
        await writeLock(queries, state);
        if (code !== undefined && details !== undefined)
          await this.#options.appendToJournal(queries, code, details);
      });
    } catch (fault) {
      if (!(fault instanceof StorageError)) throw fault;
    }
  }
}
