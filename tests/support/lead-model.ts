import { expect } from 'vitest';
import { z } from 'zod';
import type { ReceiptCode } from '../../src-shared/domain/receipt.ts';
import type { NewId } from '../../src-shared/ports.ts';
import { LeadId } from '../../src-shared/domain/sealed-lead.ts';
import { MS_PER_DAY } from '../../src-shared/units.ts';
import { insertExport } from '../../src-main/export/export-store.ts';
import { findDifferences } from '../../src-shared/domain/balance.ts';
import { DRIFT_LIMIT_MS } from '../../src-main/leads/clock-watch.ts';
import { readLeadCounts } from '../../src-main/leads/lead-counts.ts';
import { openAllLeads } from '../../src-main/leads/open-leads.ts';
import { confirmClock, deleteExpiredLeads, type RetentionResult } from '../../src-main/leads/retention.ts';
import { countAtHub } from '../../src-main/sync/count-at-hub.ts';
import { createSendBatch } from '../../src-main/sync/send-batch.ts';
import { KioskId } from '../../src-shared/protocol/pieces.ts';
import { findBrokenEntry } from '../../src-main/staff/journal.ts';
import { sha256Of } from '../../src-main/storage/sha256.ts';
import { openDatabase } from '../../src-main/storage/database.ts';
import { aLeadDesk, DESK_KIOSK_ID, type LeadDesk } from './a-lead-desk.ts';
import { aLeadDraft } from './a-lead.ts';
import { aClock, countingIds, type TestClock } from './calm-world.ts';
import { cuttable, type CuttableDatabase } from './cut-database.ts';
import type { Step } from './lead-steps.ts';
import { linkTo, ModelHub, type Fate } from './model-hub.ts';

/*
 * The real lead handling beside the simplest thing that could be true: a list of visitors. Random steps are done to both, and after
 * each the kiosk must say what the list says.
 */

export const TERM_DAYS = 5;

/** A visitor as the list has them. */
interface Visitor {
  name: string;
  ids: LeadId[];
  readonly codes: ReceiptCode[];
  readonly leftAtTrueMs: number;
  /** The name that the newest export has. */
  exportedName: string | null;
}

export class KioskBesideModel {
  readonly #database: CuttableDatabase;
  readonly #clock: TestClock;
  readonly #newId: NewId;
  readonly #exportId = countingIds();
  readonly #batchId = countingIds();
  readonly #hub: ModelHub;
  #fate: Fate = 'answered';
  /** Where the noting of the hub's answer is cut. */
  #cutAnswerAt: number | null = null;
  #desk: LeadDesk;
  #visitors: Visitor[] = [];
  readonly #erasedIds = new Set<string>();
  #names = 0;
  /** Visitors whose contact was acknowledged, and those whose is gone. */
  #taken = 0;
  #gone = 0;
  #closings = 0;
  /** How far the wall clock is away from the truth, which only the model knows. */
  #wrongByMs = 0;

  private constructor(database: CuttableDatabase, desk: LeadDesk, newId: NewId) {
    this.#database = database;
    this.#desk = desk;
    this.#clock = desk.clock;
    this.#newId = newId;
    this.#hub = new ModelHub(
      () => this.#fate,
      () => this.#cut(this.#cutAnswerAt),
    );
  }

  static async start(): Promise<KioskBesideModel> {
    const database = cuttable(await openDatabase({ file: ':memory:', clock: aClock().now }));
    const newId = countingIds();
    const kiosk = new KioskBesideModel(database, await aLeadDesk({ database, newId, countAtHub }), newId);
    await kiosk.#restart();
    return kiosk;
  }

  async do(step: Step): Promise<void> {
    switch (step.type) {
      case 'leave':
        await this.#leave(step.cut);
        break;
      case 'correct':
        await this.#correct(this.#choose(step.pick), step.cut);
        break;
      case 'assess':
        await this.#assess(this.#choose(step.pick), step.cut);
        break;
      case 'closeDay':
        await this.#closeDay();
        break;
      case 'eraseByCode':
      case 'eraseByStaff':
        await this.#erase(step.type, this.#choose(step.pick), step.pick, step.cut);
        break;
      case 'export':
        await this.#export(step.cut);
        break;
      case 'sync':
        await this.#sync(step.fate, step.cut);
        break;
      case 'timePasses':
        this.#clock.pass(step.ms);
        break;
      case 'clockIsSet':
        this.#setWrongBy(step.byMs);
        break;
      case 'clockIsPutRight':
        this.#setWrongBy(0);
        break;
      case 'staffConfirmClock':
        // Whoever says so has looked: a wrong clock is not confirmed.
        if (this.#wrongByMs === 0) await this.#retention(confirmClock);
        break;
      case 'restart':
        await this.#restart();
        break;
      case 'night':
        await this.#retention(deleteExpiredLeads);
    }
    await this.#expectAgreement();
  }

  async end(): Promise<void> {
    await this.#database.close();
  }

  /** The network is calm: all goes over, and the hub has what the kiosk has, and knows all that was erased. */
  async handOver(): Promise<void> {
    while (await this.#sync('answered', null)) await this.#expectAgreement();
    const has = new Set(this.#hub.leads());
    const kept = this.#visitors.flatMap(({ ids }) => ids);
    expect(kept.filter((id) => !has.has(id))).toEqual([]);
    expect([...this.#hub.erased()].sort()).toEqual([...this.#erasedIds].sort());
    const { atHub } = (await this.#desk.balance.read()).now;
    expect(atHub?.confirmed).toBe(this.#visitors.length);
  }

  /** At the end the clock is right, and by and by everything is deleted: late is allowed, never is not. */
  async liveOn(): Promise<void> {
    this.#setWrongBy(0);
    await this.#retention(confirmClock);
    // A lead of an impossible time is kept a term from now; one captured 40 days ahead carries a day that much later.
    for (let week = 0; week < 8; week += 1) {
      this.#clock.pass(7 * MS_PER_DAY);
      await this.#retention(deleteExpiredLeads);
    }
    await this.#expectAgreement();
    expect(this.#visitors).toEqual([]);
  }

  #choose(pick: number): Visitor | undefined {
    return this.#visitors[pick % Math.max(1, this.#visitors.length)];
  }

  #cut(at: number | null): void {
    if (at !== null) this.#database.cutNextAt(at);
  }

  async #leave(at: number | null): Promise<void> {
    this.#names += 1;
    const name = `Ada ${this.#names}`;
    this.#cut(at);
    const left = await this.#desk.leaveLead(aLeadDraft({ firstName: name }));
    if (!left.ok) return;
    const id = await this.#idOf(left.value.code);
    this.#taken += 1;
    this.#visitors.push({
      name,
      ids: [id],
      codes: [left.value.code],
      leftAtTrueMs: this.#trueNow(),
      exportedName: null,
    });
  }

  async #correct(visitor: Visitor | undefined, at: number | null): Promise<void> {
    const id = visitor?.ids.at(-1);
    if (visitor === undefined || id === undefined) return;
    this.#names += 1;
    const name = `Adele ${this.#names}`;
    const { email, phone, role, message, lastName } = aLeadDraft();
    this.#cut(at);
    const corrected = await this.#desk.correctLead({
      id,
      contact: { firstName: name, lastName, email, phone, role, message },
      identity: this.#desk.identity,
    });
    if (!corrected.ok) {
      expect(at).not.toBeNull(); // nothing but the cut can have stopped it
      return;
    }
    visitor.name = name;
    visitor.ids.push(await this.#idOf(corrected.value.code));
    visitor.codes.push(corrected.value.code);
  }

  async #assess(visitor: Visitor | undefined, at: number | null): Promise<void> {
    const id = visitor?.ids.at(-1);
    if (visitor === undefined || id === undefined) return;
    this.#cut(at);
    const assessment = { rating: 'hot', note: `Notiz ${visitor.ids.length}` } as const;
    const assessed = await this.#desk.assessLead({ id, assessment, identity: this.#desk.identity });
    if (!assessed.ok) {
      expect(at).not.toBeNull(); // nothing but the cut can have stopped it
      return;
    }
    visitor.ids.push(assessed.value.id);
    visitor.exportedName = null; // the rating stands in no export yet
  }

  async #closeDay(): Promise<void> {
    const closed = await this.#desk.balance.close(() => openAllLeads(this.#database, this.#desk.identity));
    const [closing] = closed.closings;
    expect(closing?.balance.opening).toEqual({ opened: this.#visitors.length, unreadable: 0 });
    this.#closings += 1;
  }

  async #erase(
    by: 'eraseByCode' | 'eraseByStaff',
    visitor: Visitor | undefined,
    pick: number,
    at: number | null,
  ): Promise<void> {
    const id = visitor?.ids[pick % visitor.ids.length];
    const code = visitor?.codes[pick % visitor.codes.length];
    if (visitor === undefined || id === undefined || code === undefined) return;
    this.#cut(at);
    const erased =
      by === 'eraseByCode' ? await this.#desk.eraseLead(code) : await this.#desk.eraseByStaff(id);
    if (erased.ok) this.#forget(visitor);
    else expect(at).not.toBeNull();
  }

  async #export(at: number | null): Promise<void> {
    const ids: LeadId[] = [];
    for await (const page of openAllLeads(this.#database, this.#desk.identity))
      for (const opened of page) if (opened.type === 'lead') ids.push(opened.lead.id);
    if (ids.length === 0) return;
    this.#cut(at);
    try {
      await this.#database.transaction((queries) =>
        insertExport(queries, {
          id: this.#exportId(),
          finishedAtMs: this.#clock.now(),
          target: 'xlsx',
          audience: 'controller',
          fileName: 'a.xlsx',
          leadIds: ids,
          unreadable: 0,
          bytes: 1,
          sha256: sha256Of('a'),
        }),
      );
    } catch (fault) {
      if (at === null) throw fault;
      return;
    }
    for (const visitor of this.#visitors) visitor.exportedName = visitor.name;
  }

  /** False when nothing waited. */
  async #sync(fate: Fate, at: number | null): Promise<boolean> {
    const { device, appendToJournal } = this.#desk;
    const send = createSendBatch({
      database: this.#database,
      clock: this.#clock.now,
      newId: this.#batchId,
      post: this.#hub.post,
      signer: { kioskId: KioskId.parse(DESK_KIOSK_ID), keyId: device.keyId, sign: device.sign },
      appendToJournal,
    });
    this.#fate = fate;
    this.#cutAnswerAt = fate === 'answered' ? at : null;
    if (fate !== 'answered') this.#cut(at);
    try {
      const sent = await send(linkTo(device, this.#clock.now()));
      return !sent.ok || sent.value.type === 'sent';
    } catch (fault) {
      if (at === null) throw fault;
      return true;
    }
  }

  async #retention(run: typeof deleteExpiredLeads): Promise<void> {
    const result: RetentionResult = await run({
      database: this.#database,
      clock: this.#clock.now,
      clockWatch: this.#desk.clockWatch,
      appendToJournal: this.#desk.appendToJournal,
    });
    const kept = new Set((await this.#rows()).map(({ id }) => id));
    for (const visitor of [...this.#visitors]) {
      const left = visitor.ids.filter((id) => kept.has(id));
      if (left.length === visitor.ids.length) continue;
      expect(left).toEqual([]); // never half of a visitor
      expect(result.ok).toBe(true);
      expect(this.#trueNow() - visitor.leftAtTrueMs).toBeGreaterThanOrEqual(
        TERM_DAYS * MS_PER_DAY - DRIFT_LIMIT_MS,
      );
      this.#forget(visitor);
    }
  }

  async #restart(): Promise<void> {
    this.#desk = await aLeadDesk({
      database: this.#database,
      clock: this.#clock,
      settings: { retentionDays: TERM_DAYS },
      newId: this.#newId,
      countAtHub,
      identity: this.#desk.identity,
      device: this.#desk.device,
      randomSeed: this.#names + 1,
    });
    await this.#retention(deleteExpiredLeads);
  }

  #forget(visitor: Visitor): void {
    this.#visitors = this.#visitors.filter((one) => one !== visitor);
    this.#gone += 1;
    for (const id of visitor.ids) this.#erasedIds.add(id);
  }

  #setWrongBy(ms: number): void {
    this.#clock.setTo(this.#trueNow() + ms);
    this.#wrongByMs = ms;
  }

  #trueNow(): number {
    return this.#clock.now() - this.#wrongByMs;
  }

  async #idOf(code: ReceiptCode): Promise<LeadId> {
    const sql = 'SELECT id FROM sealed_leads WHERE receipt_hash = ?';
    return (await this.#database.get(z.object({ id: LeadId }), sql, [sha256Of(code)])).id;
  }

  #rows(): Promise<readonly { readonly id: string }[]> {
    return this.#database.all(z.object({ id: z.string() }), 'SELECT id FROM sealed_leads');
  }

  /** Not only that the sums come out: each number is the list's. */
  async #expectBalance(): Promise<void> {
    const { now, closings, closingCount, brokenClosing } = await this.#desk.balance.read();
    const newestClosing = closings[0] ?? null;
    expect(findDifferences(now, { newestClosing, brokenClosing })).toEqual([]);
    const { captured, stored, exported, erasedByVisitor, erasedByStaff, expired } = now.contacts;
    expect({ captured, stored }).toEqual({ captured: this.#taken, stored: this.#visitors.length });
    expect(erasedByVisitor + erasedByStaff + expired).toBe(this.#gone);
    expect(exported).toBe(this.#visitors.filter((visitor) => visitor.exportedName === visitor.name).length);
    expect(now.days.reduce((sum, day) => sum + day.captured, 0)).toBe(captured);
    expect(closingCount).toBe(this.#closings);
  }

  /** Nothing came to the hub that nobody left, and the kiosk calls nothing confirmed that the hub has not. */
  async #expectHubAgreement(): Promise<void> {
    const known = new Set<string>([...this.#erasedIds, ...this.#visitors.flatMap(({ ids }) => ids)]);
    expect([...this.#hub.leads(), ...this.#hub.erased()].filter((id) => !known.has(id))).toEqual([]);
    const Row = z.object({ kind: z.enum(['lead', 'erasure']), lead_id: z.string(), state: z.string() });
    const rows = await this.#database.all(Row, 'SELECT kind, lead_id, state FROM outbox');
    const confirmed = (kind: 'lead' | 'erasure'): readonly string[] =>
      rows.filter((row) => row.kind === kind && row.state === 'confirmed').map((row) => row.lead_id);
    expect(this.#hub.leads()).toEqual(expect.arrayContaining([...confirmed('lead')]));
    expect(this.#hub.erased()).toEqual(expect.arrayContaining([...confirmed('erasure')]));
    expect(rows.filter(({ state }) => state === 'rejected')).toEqual([]);
  }

  async #expectAgreement(): Promise<void> {
    await this.#expectHubAgreement();
    const names: string[] = [];
    for await (const page of openAllLeads(this.#database, this.#desk.identity))
      for (const opened of page) names.push(opened.type === 'lead' ? opened.lead.firstName : 'unreadable');
    expect(names.sort()).toEqual(this.#visitors.map(({ name }) => name).sort());

    const ids = (await this.#rows()).map(({ id }) => id);
    expect([...ids].sort()).toEqual(this.#visitors.flatMap((visitor) => visitor.ids).sort());
    expect(ids.filter((id) => this.#erasedIds.has(id))).toEqual([]);

    const counts = await readLeadCounts(this.#database, this.#clock.now());
    expect(counts.leadCount).toBe(this.#visitors.length);
    expect(counts.unexportedCount).toBe(
      this.#visitors.filter((visitor) => visitor.exportedName !== visitor.name).length,
    );
    await this.#expectBalance();
    const Balance = z.object({ taken_in: z.int(), kept: z.int(), erased: z.int() });
    const balance = await this.#database.get(
      Balance,
      `SELECT last_sequence_number AS taken_in, (SELECT count(*) FROM sealed_leads) AS kept,
         (SELECT count(*) FROM tombstones) AS erased FROM lead_counter`,
    );
    expect(balance.kept + balance.erased).toBe(balance.taken_in);
    expect(await findBrokenEntry(this.#database)).toBeNull();
  }
}
