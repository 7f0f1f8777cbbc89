import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';
import type { TestProject } from 'vitest/node';
import type { HubDatabase } from '../../../src-hub/store/hub-database.ts';
import { embeddedDatabaseOn } from '../../../src-hub/store/open-embedded.ts';
import { openServerDatabase } from '../../../src-hub/store/open-server.ts';
import { startPostgres } from './postgres-server.ts';

/*
 * Both databases that a hub may have, for the hub's tests. The slow beginnings are made once for all of them: a PostgreSQL server, and
 * an embedded database's first folder, which is copied.
 */

declare module 'vitest' {
  export interface ProvidedContext {
    readonly postgresUrl: string;
    readonly embeddedTemplate: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'standpunkt-hub-'));
  const template = join(folder, 'database');
  const [postgres] = await Promise.all([startPostgres(), makeTemplate(template)]);
  project.provide('postgresUrl', postgres.url('postgres'));
  project.provide('embeddedTemplate', template);
  return async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function makeTemplate(folder: string): Promise<void> {
  const client = await PGlite.create(folder);
  await client.close();
}

export const DATABASE_KINDS = ['embedded', 'server'] as const;
export type DatabaseKind = (typeof DATABASE_KINDS)[number];

/** A folder of this test's own with an embedded database, as `initdb` leaves it. */
export function anEmbeddedFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'standpunkt-hub-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  cpSync(inject('embeddedTemplate'), join(folder, 'database'), { recursive: true });
  return folder;
}

/** One database of each kind for all tests of a file, emptied before each: to start one takes seconds, to make one half of one. */
let embedded: Promise<PGlite> | undefined;
let server: Promise<HubDatabase> | undefined;

/** An empty database, not yet migrated. */
export async function anEmptyDatabase(kind: DatabaseKind): Promise<HubDatabase> {
  const database =
    kind === 'embedded'
      ? embeddedDatabaseOn(await (embedded ??= openCopy()))
      : await (server ??= aServerUrl().then(openServer));
  await database.exec('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  return database;
}

async function openCopy(): Promise<PGlite> {
  // Beside the template, and removed with it: a worker that is ended is not asked to tidy up.
  const folder = mkdtempSync(join(dirname(inject('embeddedTemplate')), 'copy-'));
  cpSync(inject('embeddedTemplate'), folder, { recursive: true });
  return PGlite.create(folder);
}

const openServer = (url: string): Promise<HubDatabase> =>
  openServerDatabase({ url, onLostConnection: () => undefined });

let databases = 0;

/** The address of a new empty database on the tests' PostgreSQL. */
export async function aServerUrl(): Promise<string> {
  const url = inject('postgresUrl');
  databases += 1;
  const name = `test_${process.pid}_${databases}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return url.replace(/postgres$/, name);
}

export async function openTestServer(url: string): Promise<HubDatabase> {
  const database = await openServer(url);
  onTestFinished(() => database.close());
  return database;
}
