import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { deleteAt, deleteExpired } from '../../../src-hub/store/ledger-store.ts';
import { EpochMs, MS_PER_DAY } from '../../../src-shared/units.ts';
import { isAnswerTo } from '../../../src-shared/protocol/batch.ts';
import { A_MONDAY } from '../../support/calm-world.ts';
import { aBatch, aKiosk } from '../../support/hub/a-kiosk.ts';
import { aHub, type TestHub } from '../../support/hub/a-hub.ts';
import { anEmptyDatabase, aServerUrl, DATABASE_KINDS, openTestServer } from '../../support/hub/databases.ts';

const words = (verdicts: readonly { readonly verdict: string }[]): readonly string[] =>
  verdicts.map(({ verdict }) => verdict);

const SQL = `'); DROP TABLE leads; --`;

const LeadRow = z.object({
  lead_id: z.string(),
  sequence_number: z.int(),
  received_at_ms: z.int(),
  kiosk_clock_ms: z.int(),
  envelope: z.string().nullable(),
});
const readLeads = (hub: TestHub): Promise<readonly z.output<typeof LeadRow>[]> =>
  hub.parts.database.all(
    LeadRow,
    `SELECT lead_id, sequence_number, received_at_ms, kiosk_clock_ms, encode(envelope, 'escape') AS envelope
     FROM leads LEFT JOIN envelopes USING (kiosk_id, lead_id) ORDER BY sequence_number`,
  );

describe.each(DATABASE_KINDS)('the ledger on the %s database', (kind) => {
  const start = async (): Promise<TestHub> => aHub(await anEmptyDatabase(kind));

  test('keeps what was sent, with the hub’s time beside the kiosk’s, and says so exactly', async () => {
    const hub = await start();
    const kiosk = aKiosk();
    const token = await hub.enrol(kiosk);
    const batch = aBatch([kiosk.lead(), kiosk.lead()], { sentAtMs: EpochMs.parse(5) });
    hub.clock.pass(1000);
    const answer = await hub.sendBatch(token, batch);
    expect(isAnswerTo(batch, hub.parts.hubId, answer)).toBe(true);
    expect(words(answer.verdicts)).toEqual(['stored', 'stored']);
    expect(await readLeads(hub)).toEqual(
      batch.records.map(({ id }, index) => ({
        lead_id: id,
        sequence_number: index + 1,
        received_at_ms: A_MONDAY + 1000,
        kiosk_clock_ms: 5,
        envelope: `sealed ${index + 1}`,
      })),
    );
  });

  test('has a record once, however often it comes, in one batch or in several', async () => {
    const hub = await start();
    const kiosk = aKiosk();
    const token = await hub.enrol(kiosk);
    const lead = kiosk.lead();
    expect(words(await hub.send(token, [lead, lead]))).toEqual(['stored', 'already']);
    expect(words(await hub.send(token, [lead]))).toEqual(['already']);
    expect(await readLeads(hub)).toHaveLength(1);
  });

  test('has a record once when it comes many times at once', async () => {
    const hub = await start();
    const kiosk = aKiosk();
    const token = await hub.enrol(kiosk);
    const leads = [kiosk.lead(), kiosk.lead(), kiosk.lead()];
    const answers = await Promise.all(Array.from({ length: 8 }, () => hub.send(token, leads)));
    expect(answers.flatMap(words).filter((word) => word === 'stored')).toHaveLength(3);
    expect(answers.flatMap(words).filter((word) => word === 'already')).toHaveLength(21);
    expect(await readLeads(hub)).toHaveLength(3);
  });

  test('rejects and counts another record under a known id, and keeps the first', async () => {
    const hub = await start();
    const kiosk = aKiosk();
    const token = await hub.enrol(kiosk);
    const first = kiosk.lead();
    await hub.send(token, [first]);
    const other = kiosk.lead({ id: first.id });
    expect(await hub.send(token, [other, kiosk.lead()])).toMatchObject([
      { verdict: 'rejected', reason: 'CONFLICT' },
      { verdict: 'stored' },
    ]);
    expect((await readLeads(hub))[0]?.envelope).toBe('sealed 1');
    expect(await hub.parts.metrics.read()).toContain('hub_rejections_total{reason="CONFLICT"} 1');
  });

  test('keeps a correction beside the record that it names, in whatever order they come', async () => {
    const hub = await start();
    const kiosk = aKiosk();
    const token = await hub.enrol(kiosk);
    const old = kiosk.lead();
    const correction = kiosk.lead({ corrects: old.id });
    expect(words(await hub.send(token, [correction]))).toEqual(['stored']);
    expect(words(await hub.send(token, [old]))).toEqual(['stored']);
  });

  test('lets an erasure win, whether it comes after the lead, before it, or with it', async () => {
    const hub = await start();
    const kiosk = aKiosk();
    const token = await hub.enrol(kiosk);
    const [after, before, together] = [kiosk.lead(), kiosk.lead(), kiosk.lead()];
    await hub.send(token, [after]);
    await hub.send(token, [kiosk.erasure(before.id)]);
    expect(
      words(await hub.send(token, [kiosk.erasure(after.id), before, together, kiosk.erasure(together.id)])),
    ).toEqual(['stored', 'already', 'stored', 'stored']);
    expect(words(await hub.send(token, [after, before, together]))).toEqual([
      'already',
      'already',
      'already',
    ]);
    expect((await readLeads(hub)).map(({ envelope }) => envelope)).toEqual([null, null]);
    expect(words(await hub.send(token, [kiosk.erasure(after.id)]))).toEqual(['already']);
  });

  test('is never changed, and gives no envelope back to what was erased', async () => {
    const hub = await start();
    const kiosk = aKiosk();
    const token = await hub.enrol(kiosk);
    const lead = kiosk.lead();
    await hub.send(token, [lead, kiosk.erasure(lead.id)]);
    const { database } = hub.parts;
    for (const sql of [
      'UPDATE leads SET sequence_number = 7',
      'DELETE FROM leads',
      'DELETE FROM erasures',
      'TRUNCATE erasures',
    ])
      await expect(database.run(sql)).rejects.toThrow('only appended to');
    await expect(
      database.run(`INSERT INTO envelopes SELECT kiosk_id, lead_id, decode('00', 'hex') FROM leads`),
    ).rejects.toThrow('never returns');
  });

  test('deletes an envelope when its time is over, and never early', async () => {
    const hub = await start();
    const kiosk = aKiosk();
    const token = await hub.enrol(kiosk);
    await hub.send(token, [kiosk.lead({ keepUntilMs: EpochMs.parse(A_MONDAY + 10) }), kiosk.lead()]);
    expect(await deleteExpired(hub.parts.database, EpochMs.parse(A_MONDAY + 9))).toBe(0);
    expect(await deleteExpired(hub.parts.database, EpochMs.parse(A_MONDAY + 10))).toBe(1);
    expect((await readLeads(hub)).map(({ envelope }) => envelope)).toEqual([null, 'sealed 2']);
  });

  test('answers for the sound records when the database fails at one of them', async () => {
    const hub = await start();
    const kiosk = aKiosk();
    const token = await hub.enrol(kiosk);
    const [sound, sick] = [kiosk.lead(), kiosk.lead({ eventName: 'sick' })];
    await hub.parts.database.exec(`ALTER TABLE leads ADD CHECK (event_name <> 'sick')`);
    expect(words(await hub.send(token, [sick, sound]))).toEqual(['retry', 'stored']);
    await expect(hub.send(token, [sick])).rejects.toThrow('UNAVAILABLE');
    expect(hub.logged.map(({ event }) => event)).toContain('batch.failed');
  });

  test('takes SQL in a field as a text like any other, or no text for that field', async () => {
    const hub = await start();
    const kiosk = aKiosk();
    const token = await hub.enrol(kiosk);
    const inTexts = kiosk.lead({ eventName: SQL, consentVersion: `$1 ${SQL} \\'` });
    expect(await hub.send(token, [inTexts])).toMatchObject([{ verdict: 'stored' }]);
    const sql = 'SELECT event_name, consent_version FROM leads';
    const Row = z.object({ event_name: z.string(), consent_version: z.string() });
    expect(await hub.parts.database.find(Row, sql)).toEqual({
      event_name: SQL,
      consent_version: `$1 ${SQL} \\'`,
    });
    const good = kiosk.lead();
    for (const field of Object.keys(good)) {
      if (field === 'eventName' || field === 'consentVersion') continue;
      const answer = await hub.post(
        '/v1/records',
        { ...aBatch([]), records: [{ ...good, [field]: SQL }] },
        { authorization: `Bearer ${token}` },
      );
      expect(answer.body).toMatch(/"error":"BAD_REQUEST"|"reason":"(MALFORMED|KIOSK_MISMATCH)"/);
    }
    const beat = {
      protocol: 1,
      sentAtMs: 1,
      programVersion: SQL,
      pending: 0,
      quarantined: 0,
      lastSequenceNumber: 0,
    };
    const beaten = await hub.post('/v1/heartbeat', beat, { authorization: `Bearer ${token}` });
    expect(beaten.statusCode).toBe(200);
    expect(await readLeads(hub)).toHaveLength(1);
  });

  test('stays as it is when a hub starts again on it, and keeps the hub’s id', async () => {
    const hub = await start();
    const kiosk = aKiosk();
    const token = await hub.enrol(kiosk);
    const lead = kiosk.lead();
    await hub.send(token, [lead]);
    const again = await aHub(hub.parts.database);
    expect(again.parts.hubId).toBe(hub.parts.hubId);
    expect(words(await again.send(token, [lead]))).toEqual(['already']);
  });

  test('is not touched by a hub that is too old for it', async () => {
    const hub = await start();
    await hub.parts.database.run('UPDATE hub SET schema_version = 99000');
    await expect(aHub(hub.parts.database)).rejects.toThrow('database is v99000, this hub knows v10');
  });
});

test('two hubs on one PostgreSQL start at once and store each record once between them', async () => {
  const url = await aServerUrl();
  const [one, two] = await Promise.all([0, 1].map(async () => aHub(await openTestServer(url))));
  if (one === undefined || two === undefined) throw new Error('two hubs were started');
  expect(one.parts.hubId).toBe(two.parts.hubId);
  const kiosk = aKiosk();
  const token = await one.enrol(kiosk);
  const leads = Array.from({ length: 20 }, () => kiosk.lead());
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, turn) =>
      (turn % 2 === 0 ? one : two).send(token, [...leads, kiosk.erasure(leads[turn]?.id ?? kiosk.lead().id)]),
    ),
  );
  expect(answers.flatMap(words).filter((word) => word === 'rejected' || word === 'retry')).toEqual([]);
  const rows = await readLeads(one);
  expect(new Set(rows.map(({ lead_id }) => lead_id)).size).toBe(rows.length);
  // Ten of the twenty were erased, and no envelope of these is left whichever came first.
  expect(rows.filter(({ envelope }) => envelope !== null)).toHaveLength(10);
});

test('a lead of an impossible time is kept its whole term from its arrival, one of a possible time to its day', () => {
  const term = 180 * MS_PER_DAY;
  const dueFor = (capturedAtMs: number, kioskClockMs: number = A_MONDAY): number =>
    deleteAt(
      { capturedAtMs: EpochMs.parse(capturedAtMs), keepUntilMs: EpochMs.parse(capturedAtMs + term) },
      { receivedAtMs: A_MONDAY, kioskClockMs: EpochMs.parse(kioskClockMs) },
    );
  expect(dueFor(A_MONDAY - 5 * MS_PER_DAY)).toBe(A_MONDAY + term - 5 * MS_PER_DAY);
  expect(dueFor(A_MONDAY - 3000 * MS_PER_DAY)).toBe(A_MONDAY + term);
  expect(dueFor(A_MONDAY + 3000 * MS_PER_DAY)).toBe(A_MONDAY + term);
  // Five weeks ago would be possible, were it not five weeks ago on that kiosk still.
  const slowMs = A_MONDAY - 35 * MS_PER_DAY;
  expect(dueFor(slowMs, slowMs)).toBe(A_MONDAY + term);
  expect(dueFor(slowMs)).toBe(slowMs + term);
});
