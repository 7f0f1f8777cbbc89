import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aLeadDesk } from '../../tests/support/a-lead-desk.ts';
import { aLeadDraft } from '../../tests/support/a-lead.ts';
import { DEMO_PASSPHRASE, loadBoothIdentity } from '../../src-main/leads/booth-identity.ts';
import { newUuidV7, systemClock, systemRandomBytes } from '../../src-main/ports.ts';
import { openDatabase } from '../../src-main/storage/database.ts';
import { summarise, type Measure } from './statistics.ts';

const LEADS = 500;
const UNLOCKS = 5;
/** About what a sealed lead takes on the disk. */
const PLAIN_BYTES = 1500;

/**
 * What sealing, signing, committing and reading back cost, beside one plain INSERT of as many bytes into the same file with the same
 * promises (`synchronous=FULL`), turn and turn about; and how long a passphrase takes to open the booth's key.
 */
export async function measureSealing(): Promise<readonly Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'standpunkt-bench-'));
  const database = await openDatabase({ file: join(folder, 'a.sqlite'), clock: systemClock });
  try {
    const desk = await aLeadDesk({ database });
    const draft = aLeadDraft({ message: 'Eine erfundene Nachricht für die Messung.' });
    await database.run('CREATE TABLE plain (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT');
    const sealed: number[] = [];
    const plain: number[] = [];
    for (let round = 0; round < LEADS; round += 1) {
      sealed.push(
        await timed(async () => {
          const left = await desk.leaveLead(draft);
          if (!left.ok) throw new Error(left.error);
        }),
      );
      const bytes = systemRandomBytes(PLAIN_BYTES);
      plain.push(await timed(() => database.run('INSERT INTO plain (bytes) VALUES (?)', [bytes])));
    }
    return [
      { measure: 'lead-seal-and-commit', unit: 'ms', ...summarise(sealed, 99) },
      { measure: 'lead-plain-insert', unit: 'ms', ...summarise(plain, 99) },
      { measure: 'staff-unlock', unit: 'ms', ...summarise(await measureUnlocking(folder)) },
    ];
  } finally {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureUnlocking(folder: string): Promise<readonly number[]> {
  const booth = await loadBoothIdentity({
    folder: join(folder, 'keys'),
    clock: systemClock,
    newId: newUuidV7,
  });
  const durations: number[] = [];
  for (let round = 0; round < UNLOCKS; round += 1)
    durations.push(
      await timed(async () => {
        const opened = await booth.open(DEMO_PASSPHRASE);
        if (!opened.ok) throw new Error(opened.error);
      }),
    );
  return durations;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
