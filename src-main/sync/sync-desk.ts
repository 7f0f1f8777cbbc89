import type { EnrolmentWords } from '../../src-shared/protocol/enrolment-text.ts';
import type { Clock, Monotonic, NewId } from '../../src-shared/ports.ts';
import { err, ok, type Result } from '../../src-shared/result.ts';
import type { EnrolProblem, SyncState } from '../../src-shared/contract/sync-calls.ts';
import type { AppendToJournal, RunLater } from '../ports.ts';
import type { AtHub } from '../../src-shared/domain/balance.ts';
import type { Database } from '../storage/database.ts';
import type { Queries } from '../storage/queries.ts';
import { countAtHub } from './count-at-hub.ts';
import { enrolAt } from './enrol.ts';
import { createSendHeartbeat } from './heartbeat.ts';
import { readHubLink, writeHubLink, type HubLink } from './hub-link.ts';
import { parseHubUrl } from './hub-url.ts';
import { countOutbox, listRejected, sendAgain } from './outbox-store.ts';
import type { Signer } from './read-record.ts';
import { createSendBatch } from './send-batch.ts';
import { startSender, type NoteSync, type Sender } from './sender.ts';
import type { Post } from './transport.ts';

/*
 * The public file of sync: hands sealed records over to the organiser's hub, if one was set up. It opens no envelope, and it keeps no
 * visitor waiting: a lead is saved long before anybody thinks of a network. Without a hub there is no timer and no socket.
 */

export interface SyncOptions {
  readonly database: Database;
  /** Where the link to the hub is kept. */
  readonly folder: string;
  readonly signer: Signer;
  readonly publicKey: Uint8Array;
  /** A demonstration's key is published: nothing that it signed or sealed may reach a hub. */
  readonly isDemo: () => boolean;
  readonly appendToJournal: AppendToJournal;
  readonly clock: Clock;
  readonly monotonic: Monotonic;
  readonly newId: NewId;
  readonly runLater: RunLater;
  readonly fraction: () => number;
  readonly post: Post;
  /** Calls back whenever the network is there again; what it returns ends that. */
  readonly watchConnection: (onBack: () => void) => () => void;
  readonly programVersion: string;
  readonly note: NoteSync;
}

export interface SyncDesk {
  readonly read: () => Promise<SyncState>;
  /** Makes this kiosk known to a hub and begins to send. The hub of before is forgotten. */
  readonly enrol: (words: EnrolmentWords) => Promise<Result<SyncState, EnrolProblem | 'KIOSK_IS_DEMO'>>;
  readonly wake: () => void;
  /** For the closing balance, in its transaction; `null`: no hub was set up. */
  readonly countAtHub: (queries: Queries) => Promise<AtHub | null>;
  readonly close: () => Promise<void>;
}

/** How many rejected records staff are shown; the number says how many there are. */
const SHOWN_REJECTED = 20;

export async function openSync(options: SyncOptions): Promise<SyncDesk> {
  let link = await readHubLink(options.folder, options.clock);
  let running = link === null ? null : start(options, link);

  const read = async (): Promise<SyncState> => {
    const { lastConfirmedAtMs, pending, rejected, confirmed } = await countOutbox(options.database);
    return {
      hub: link && { url: link.url, enrolledAtMs: link.enrolledAtMs, isPinned: link.pin !== undefined },
      pending,
      confirmed,
      rejected,
      rejectedRecords: await listRejected(options.database, SHOWN_REJECTED),
      lastConfirmedAtMs,
      isSending: running?.sender.isSending() ?? false,
      problem: running?.sender.problem() ?? null,
    };
  };
  return {
    read,
    enrol: async (words) => {
      if (options.isDemo()) return err('KIOSK_IS_DEMO');
      // A key that was scanned once still holds when only a new code is typed.
      const known = link !== null && link.url === parseHubUrl(words.url) ? link.pin : undefined;
      const enrolled = await enrolAt(options, { ...words, pin: words.pin ?? known });
      if (!enrolled.ok) return enrolled;
      const isOtherHub = link?.hubId !== enrolled.value.hubId;
      await running?.stop();
      try {
        await writeHubLink(options.folder, enrolled.value);
        link = enrolled.value;
        await options.database.transaction(async (queries) => {
          await sendAgain(queries, isOtherHub);
          await options.appendToJournal(queries, 'hub.enrolled', { url: enrolled.value.url, isOtherHub });
        });
      } finally {
        // On a disk that refuses, the hub of before goes on; a code whose token could not be kept is used up all the same.
        running = link === null ? null : start(options, link);
      }
      return ok(await read());
    },
    wake: () => running?.sender.wake(),
    countAtHub: async (queries) => (link === null ? null : countAtHub(queries)),
    close: async () => running?.stop(),
  };
}

function start(
  options: SyncOptions,
  link: HubLink,
): { readonly sender: Sender; readonly stop: () => Promise<void> } {
  const end = new AbortController();
  const sending = {
    ...options,
    post: (request) => options.post({ ...request, signal: end.signal }),
  } satisfies SyncOptions;
  const sender = startSender({
    ...options,
    link,
    hindrance: () => {
      if (options.isDemo()) return 'KIOSK_IS_DEMO';
      return link.keyId === options.signer.keyId ? null : 'KEY_REPLACED';
    },
    sendBatch: createSendBatch(sending),
    sendHeartbeat: createSendHeartbeat(sending),
  });
  const endWatch = options.watchConnection(sender.wake);
  return {
    sender,
    stop: () => {
      endWatch();
      end.abort(); // what was on its way stays unknown, and is sent again after the next start
      return sender.stop();
    },
  };
}
