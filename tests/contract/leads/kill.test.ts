import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { makeIdentity, recipientOf } from '../../../src-main/leads/age-seal.ts';
import { findByReceiptHash } from '../../../src-main/leads/lead-store.ts';
import { openAllLeads } from '../../../src-main/leads/open-leads.ts';
import { sha256Of } from '../../../src-main/storage/sha256.ts';
import { aDatabase, aFolder } from '../../support/a-data-folder.ts';

const ROUNDS = 10;

/** Runs the writer until it has acknowledged `wanted` leads, and kills it on the spot. Returns every code it printed. */
async function killAfter(wanted: number, file: string, recipient: string): Promise<readonly string[]> {
  const writer = spawn(
    process.execPath,
    ['--import', 'tsx', resolve('tests/support/lead-writer.ts'), file, recipient],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const exited = once(writer, 'exit');
  const codes: string[] = [];
  for await (const code of createInterface({ input: writer.stdout })) {
    codes.push(code);
    if (codes.length === wanted) writer.kill('SIGKILL');
  }
  await exited;
  expect(writer.signalCode).toBe('SIGKILL');
  return codes;
}

test(`a program killed ${ROUNDS} times right after "saved" loses no acknowledged lead and leaves no half one`, async () => {
  const file = join(await aFolder(), 'standpunkt.sqlite');
  const identity = await makeIdentity();
  const recipient = await recipientOf(identity);
  const codes: string[] = [];
  for (let round = 1; round <= ROUNDS; round += 1)
    codes.push(...(await killAfter(round % 4 || 1, file, recipient)));

  const database = await aDatabase(file);
  expect(codes.length).toBeGreaterThanOrEqual(ROUNDS);
  for (const code of codes) expect(await findByReceiptHash(database, sha256Of(code))).toBeDefined();
  const integrity = await database.get(z.object({ integrity_check: z.string() }), 'PRAGMA integrity_check');
  expect(integrity.integrity_check).toBe('ok');
  const numbers: number[] = [];
  for await (const page of openAllLeads(database, identity))
    for (const opened of page) numbers.push(opened.type === 'lead' ? opened.lead.sequenceNumber : NaN);
  expect(numbers).toEqual(Array.from(numbers, (_, index) => index + 1));
}, 120_000);
