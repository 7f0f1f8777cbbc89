import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PGlite, type PGliteInterface, type Transaction } from '@electric-sql/pglite';
import { queriesOn, type HubDatabase, type Queries, type SqlValue } from './hub-database.ts';
import { flushAll, SyncedFolder } from './synced-folder.ts';

/** PGlite starts PostgreSQL with `-F`, which never flushes. Contacts are worth the milliseconds. */
const START_PARAMS = [
  ...PGlite.defaultStartParams.filter((word) => word !== '-F'),
  '-c',
  'wal_sync_method=fsync',
];

/** PostgreSQL inside this process, in a folder of its own. One process at a time: the caller sees to that. */
export async function openEmbeddedDatabase(folder: string): Promise<HubDatabase> {
  await mkdir(dirname(folder), { recursive: true, mode: 0o700 });
  const isNew = !existsSync(join(folder, 'PG_VERSION'));
  const client = await PGlite.create({ fs: new SyncedFolder(folder), startParams: START_PARAMS });
  if (isNew) await flushAll(folder);
  return embeddedDatabaseOn(client);
}

export function embeddedDatabaseOn(client: PGliteInterface): HubDatabase {
  return {
    kind: 'embedded',
    ...queriesFor(client),
    transaction: (work) => client.transaction((transaction) => work(queriesFor(transaction))),
    close: () => client.close(),
  };
}

function queriesFor(client: PGliteInterface | Transaction): Queries {
  return queriesOn(
    async (sql, values: readonly SqlValue[]) => {
      const { rows, affectedRows } = await client.query<Record<string, unknown>>(sql, [...values]);
      return { rows, changed: affectedRows ?? 0 };
    },
    async (sql) => {
      await client.exec(sql);
    },
  );
}
