import { isAnswerTo, type RecordBatch } from '../../src-shared/protocol/batch.ts';
import type { HubProblem } from '../../src-shared/protocol/hub-problem.ts';
import { MAX_BATCH_RECORDS } from '../../src-shared/protocol/limits.ts';
import type { Protocol } from '../../src-shared/protocol/version.ts';
import { ROUTES } from '../../src-shared/protocol/routes.ts';
import type { Clock, NewId } from '../../src-shared/ports.ts';
import { err, ok, type Result } from '../../src-shared/result.ts';
import type { AppendToJournal } from '../ports.ts';
import type { Database } from '../storage/database.ts';
import { askHub } from './hub-client.ts';
import type { HubLink } from './hub-link.ts';
import { putOff, settle } from './outbox-store.ts';
import { prepareBatch } from './prepare-batch.ts';
import { createQuarantine } from './quarantine.ts';
import type { Signer } from './read-record.ts';
import type { Post } from './transport.ts';

export const PROTOCOL: Protocol = 1;

export interface SendOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly post: Post;
  readonly signer: Signer;
  readonly appendToJournal: AppendToJournal;
}

/** `empty`: nothing waits. `settled`: how many records the hub took or rejected for good. */
export type Sent =
  { readonly type: 'empty' } | { readonly type: 'sent'; readonly settled: number; readonly rejected: number };

/** Refusals that may be the fault of one record, which then must not hold up the others. */
const PERHAPS_ONE_RECORD: readonly HubProblem[] = ['BAD_REQUEST', 'BODY_TOO_LARGE', 'UNAVAILABLE'];

/** Sends batches, one after the other; the caller sees to it that there is one sender. */
export function createSendBatch(options: SendOptions): (link: HubLink) => Promise<Result<Sent, HubProblem>> {
  const { database, clock, newId, post } = options;
  const quarantine = createQuarantine(options.appendToJournal);
  let maxRecords = MAX_BATCH_RECORDS;

  return async (link) => {
    const records = await prepareBatch({ ...options, quarantine }, maxRecords);
    if (records.length === 0) return ok({ type: 'empty' });
    const batch: RecordBatch = { protocol: PROTOCOL, batchId: newId(), sentAtMs: clock(), records };
    const answer = await askHub(post, link, ROUTES.records, batch);
    if (!answer.ok) {
      // Smaller and smaller, and in another order: in the end the one at fault is alone and last.
      if (PERHAPS_ONE_RECORD.includes(answer.error)) {
        maxRecords = Math.max(1, Math.floor(records.length / 2));
        await database.transaction((queries) => putOff(queries, records));
      }
      return answer;
    }
    if (!isAnswerTo(batch, link.hubId, answer.value)) return err('FOREIGN_ANSWER');
    maxRecords = Math.min(MAX_BATCH_RECORDS, maxRecords * 2);
    const { verdicts } = answer.value;
    // Awaited: what is not on this disk was not confirmed.
    const settled = await database.transaction((queries) => settle(queries, verdicts, clock(), quarantine));
    const rejected = verdicts.filter(({ verdict }) => verdict === 'rejected').length;
    return ok({ type: 'sent', settled, rejected });
  };
}
