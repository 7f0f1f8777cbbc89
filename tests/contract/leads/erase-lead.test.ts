import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { makeReceiptCode, ReceiptCode } from '../../../src-shared/domain/receipt.ts';
import { MAX_WRONG_CODES, WRONG_CODES_WINDOW_MS } from '../../../src-main/leads/erase-lead.ts';
import { countLeads } from '../../../src-main/leads/lead-store.ts';
import { openLeadPage } from '../../../src-main/leads/open-leads.ts';
import { readJournal } from '../../../src-main/staff/journal.ts';
import { Blob } from '../../../src-main/storage/queries.ts';
import { aDatabase, aFolder, filesThatContain } from '../../support/a-data-folder.ts';
import { aLeadDesk, type LeadDesk } from '../../support/a-lead-desk.ts';
import { predictableBytes } from '../../support/calm-world.ts';

const UNKNOWN = { ok: false, error: 'RECEIPT_UNKNOWN' };
const TOO_MANY = { ok: false, error: 'TOO_MANY_TRIES' };
const wrongCode = makeReceiptCode(predictableBytes(99));

async function tryWrongCodes(desk: LeadDesk, times: number): Promise<void> {
  for (let tries = 0; tries < times; tries += 1) expect(await desk.eraseLead(wrongCode)).toEqual(UNKNOWN);
}

test('the receipt erases its lead and no other, and works once', async () => {
  const desk = await aLeadDesk();
  const receipt = await desk.leave({ firstName: 'Ada' });
  await desk.leave({ firstName: 'Max' });
  expect(await desk.eraseLead(receipt.code)).toEqual({ ok: true, value: { done: true } });
  const page = await openLeadPage(desk.database, desk.identity, 0);
  expect(page.leads.map((lead) => lead.firstName)).toEqual(['Max']);
  expect(await desk.eraseLead(receipt.code)).toEqual(UNKNOWN);
});

test('the number of an erased lead is not given again', async () => {
  const desk = await aLeadDesk();
  const receipt = await desk.leave();
  expect((await desk.eraseLead(receipt.code)).ok).toBe(true);
  await desk.leave();
  expect((await openLeadPage(desk.database, desk.identity, 0)).leads[0]?.sequenceNumber).toBe(2);
});

test('after erasing, the envelope is in no file of the data folder any more', async () => {
  const folder = await aFolder();
  const desk = await aLeadDesk({ database: await aDatabase(join(folder, 'a.sqlite')) });
  await desk.leave();
  const receipt = await desk.leave({ message: 'ß'.repeat(600) });
  const row = await desk.database.get(
    z.object({ envelope: Blob }),
    'SELECT envelope FROM sealed_leads WHERE sequence_number = 2',
  );
  // Pieces from its beginning, middle and end: the file may hold a large envelope in several pages.
  const middle = Math.floor(row.envelope.length / 2);
  const pieces = [
    row.envelope.slice(100, 132),
    row.envelope.slice(middle, middle + 32),
    row.envelope.slice(-32),
  ];
  expect(await filesThatContain(folder, pieces)).not.toEqual([]);
  expect((await desk.eraseLead(receipt.code)).ok).toBe(true);
  expect(await filesThatContain(folder, pieces)).toEqual([]);
});

test('the journal notes the erasure without a word about the person', async () => {
  const desk = await aLeadDesk();
  const receipt = await desk.leave({ firstName: 'Ada' });
  const [lead] = (await openLeadPage(desk.database, desk.identity, 0)).leads;
  expect((await desk.eraseLead(receipt.code)).ok).toBe(true);
  expect(await readJournal(desk.database)).toEqual([
    {
      number: 1,
      atMs: desk.clock.now(),
      code: 'lead.erased',
      details: { leadId: lead?.id, wasExported: false, erasedBy: 'visitor' },
    },
  ]);
});

test(`after ${MAX_WRONG_CODES} wrong codes even the right one is refused, until ten minutes have passed`, async () => {
  const desk = await aLeadDesk();
  const receipt = await desk.leave();
  await tryWrongCodes(desk, MAX_WRONG_CODES);
  expect(await desk.eraseLead(wrongCode)).toEqual(TOO_MANY);
  expect(await desk.eraseLead(receipt.code)).toEqual(TOO_MANY);
  desk.clock.pass(WRONG_CODES_WINDOW_MS);
  expect((await desk.eraseLead(receipt.code)).ok).toBe(true);
});

test('codes tried at the same time count like codes tried one after the other', async () => {
  const desk = await aLeadDesk();
  const answers = await Promise.all(Array.from({ length: 50 }, () => desk.eraseLead(wrongCode)));
  expect(answers.filter((answer) => !answer.ok && answer.error === 'RECEIPT_UNKNOWN')).toHaveLength(
    MAX_WRONG_CODES,
  );
});

test('a slip of the finger is not counted, and neither is a right code', async () => {
  const desk = await aLeadDesk();
  const receipt = await desk.leave();
  const slipped = ReceiptCode.parse(receipt.code.slice(0, -1) + (receipt.code.endsWith('0') ? '1' : '0'));
  for (let tries = 0; tries < 20; tries += 1) expect(await desk.eraseLead(slipped)).toEqual(UNKNOWN);
  await tryWrongCodes(desk, MAX_WRONG_CODES - 1);
  expect((await desk.eraseLead(receipt.code)).ok).toBe(true);
  await tryWrongCodes(desk, 1);
});

test('a clock that is set back does not keep erasing closed', async () => {
  const desk = await aLeadDesk();
  const receipt = await desk.leave();
  await tryWrongCodes(desk, MAX_WRONG_CODES);
  desk.clock.setTo(desk.clock.now() - 365 * 24 * 3600 * 1000);
  expect((await desk.eraseLead(receipt.code)).ok).toBe(true);
  expect(await countLeads(desk.database)).toBe(0);
});
