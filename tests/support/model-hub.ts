import { gunzipSync } from 'node:zlib';
import { RecordBatch } from '../../src-shared/protocol/batch.ts';
import { Token } from '../../src-shared/protocol/pieces.ts';
import type { RecordMessage } from '../../src-shared/protocol/records.ts';
import type { EpochMs } from '../../src-shared/units.ts';
import type { HubLink } from '../../src-main/sync/hub-link.ts';
import type { Post } from '../../src-main/sync/transport.ts';
import { A_HUB, answerTo, json } from './a-sync.ts';
import type { DeviceKey } from '../../src-main/leads/device-key.ts';

/** What becomes of a batch on its way to the hub and back. */
export const FATES = ['answered', 'never arrives', 'answer is lost', 'login page answers'] as const;
export type Fate = (typeof FATES)[number];

/** The simplest hub that could be true: what came is kept under its id, and an erasure holds for ever. */
export class ModelHub {
  readonly #records = new Map<string, RecordMessage>();
  readonly post: Post;

  /** @param onAnswered - the kiosk will read an answer, and write down what it says. */
  constructor(fate: () => Fate, onAnswered: () => void) {
    this.post = ({ body }) => {
      const lost = (): Promise<never> => Promise.reject(new TypeError('fetch failed'));
      if (fate() === 'never arrives') return lost();
      if (fate() === 'login page answers')
        return Promise.resolve({ status: 200, body: Buffer.from('<h1>Wi-Fi of the hall</h1>') });
      const batch = RecordBatch.parse(JSON.parse(gunzipSync(body).toString('utf8')));
      const isKnown = new Map<string, boolean>(
        batch.records.map((record) => [record.id, this.#take(record)]),
      );
      if (fate() === 'answer is lost') return lost();
      onAnswered();
      return Promise.resolve(
        json(
          200,
          answerTo(batch, (id) => ({ verdict: isKnown.get(id) === true ? 'already' : 'stored' })),
        ),
      );
    };
  }

  /** Ids of the leads that came, erased since or not. */
  leads(): readonly string[] {
    return this.#idsOf('lead');
  }

  erased(): readonly string[] {
    return this.#idsOf('erasure');
  }

  /** Whether it had the record before. Throws when it now says something else: a record never changes. */
  #take(record: RecordMessage): boolean {
    const key = `${record.kind} ${record.id}`;
    const known = this.#records.get(key);
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(record))
      throw new Error(`${key} came with other content`);
    this.#records.set(key, record);
    return known !== undefined;
  }

  #idsOf(kind: RecordMessage['kind']): readonly string[] {
    return [...this.#records.values()].filter((record) => record.kind === kind).map(({ id }) => id);
  }
}

export function linkTo(device: DeviceKey, enrolledAtMs: EpochMs): HubLink {
  const token = Token.parse('t'.repeat(43));
  return { url: 'https://hub.example.org', hubId: A_HUB, token, keyId: device.keyId, enrolledAtMs };
}
