import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { findDifferences } from '../../../src-shared/domain/balance.ts';
import { countBalance } from '../../../src-main/balance/count-balance.ts';
import { countAtHub } from '../../../src-main/sync/count-at-hub.ts';
import { mendSalvagedLeads } from '../../../src-main/leads/mend-salvaged.ts';
import { openOrSalvage } from '../../../src-main/storage/open-or-salvage.ts';
import { aDatabase, aFolder } from '../../support/a-data-folder.ts';
import { aLeadDesk } from '../../support/a-lead-desk.ts';

const PAGE_BYTES = 4096;

test('after a damage the balance names as many missing records as the salvage counted as lost', async () => {
  const file = join(await aFolder(), 'standpunkt.sqlite');
  const desk = await aLeadDesk({ database: await aDatabase(file) });
  for (let count = 0; count < 16; count += 1) await desk.leave();
  const { code } = await desk.leave();
  expect((await desk.eraseLead(code)).ok).toBe(true);
  await desk.database.run(`UPDATE outbox SET state = 'confirmed', confirmed_at_ms = 1`);
  await desk.database.close();

  const sound = await readFile(file);
  let withLosses = 0;
  let onlyAtHub = 0;
  // Every other page: the salvage's own test goes through all of them.
  for (let page = 1; page < sound.length / PAGE_BYTES; page += 2) {
    const damaged = join(await aFolder(), basename(file));
    await copyFile(file, damaged);
    const bytes = Buffer.from(sound);
    bytes.fill(0xa5, page * PAGE_BYTES, (page + 1) * PAGE_BYTES);
    await writeFile(damaged, bytes);
    const { database, salvaged } = await openOrSalvage({
      file: damaged,
      clock: desk.clock.now,
      mend: (db, nowMs) => mendSalvagedLeads(db, desk.device, nowMs),
    });
    const counted = await database.transaction(countBalance);
    const balance = { ...counted, opening: null, atHub: null, isCaptureOnly: false };
    const lost = salvaged?.value.lost ?? 0;
    if (lost > 0) withLosses += 1;
    const missing = findDifferences(balance, { newestClosing: null, brokenClosing: null });
    expect(missing, `page ${page}`).toEqual(lost === 0 ? [] : [{ code: 'RECORDS_MISSING', count: lost }]);
    // What the hub has confirmed of it is not lost, and can be told as long as the outbox is readable.
    const atHub = await database.transaction(countAtHub);
    expect(atHub.confirmed, `page ${page}`).toBeLessThanOrEqual(balance.contacts.stored);
    if (salvaged?.value.lost !== null) expect(atHub.onlyThere, `page ${page}`).toBeLessThanOrEqual(lost);
    onlyAtHub += atHub.onlyThere;
    await database.close();
  }
  expect(withLosses).toBeGreaterThan(0);
  expect(onlyAtHub).toBeGreaterThan(0);
}, 120_000);
