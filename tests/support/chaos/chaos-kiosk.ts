import type { ContactCorrection } from '../../../src-shared/domain/lead.ts';
import { NO_ASSESSMENT, type LeadId } from '../../../src-shared/domain/sealed-lead.ts';
import {
  makeIdentity,
  recipientOf,
  type AgeIdentity,
  type AgeRecipient,
} from '../../../src-main/leads/age-seal.ts';
import { findByReceiptHash } from '../../../src-main/leads/lead-store.ts';
import { newUuidV7 } from '../../../src-main/ports.ts';
import { sha256Of } from '../../../src-main/storage/sha256.ts';
import { KioskId } from '../../../src-shared/protocol/pieces.ts';
import type { Result } from '../../../src-shared/result.ts';
import { aLeadDraft } from '../a-lead.ts';
import type { KioskFacts, Visitor } from './facts.ts';
import { drawWrongBy } from './jumping-clock.ts';
import { openKiosk, type KioskPlace, type KioskRun } from './open-kiosk.ts';
import { readKiosk } from './read-kiosk.ts';

/*
 * A kiosk at a fair: visitors leave contacts, staff rate, correct and erase, the program starts anew, the clock jumps. Beside it stands
 * what each visitor was told.
 */

export interface Deeds {
  leads: number;
  corrections: number;
  ratings: number;
  erasures: number;
  restarts: number;
  clockJumps: number;
}

interface Options {
  readonly folder: string;
  readonly number: number;
  readonly organiser: AgeRecipient;
  readonly patienceMs: number;
  /** From 0 up to 1: for what is done here. */
  readonly random: () => number;
  /** The same for the sender, which draws when the network wants it to. */
  readonly fraction: () => number;
}

export class ChaosKiosk {
  readonly deeds: Deeds = {
    leads: 0,
    corrections: 0,
    ratings: 0,
    erasures: 0,
    restarts: 0,
    clockJumps: 0,
  };
  readonly #name: string;
  readonly #random: () => number;
  readonly #place: KioskPlace;
  readonly #identity: AgeIdentity;
  readonly #visitors: Visitor[] = [];
  #run: KioskRun;

  private constructor(options: Options, place: KioskPlace, identity: AgeIdentity, run: KioskRun) {
    this.#name = `kiosk ${options.number}`;
    this.#random = options.random;
    this.#place = place;
    this.#identity = identity;
    this.#run = run;
  }

  static async start(options: Options): Promise<ChaosKiosk> {
    const identity = await makeIdentity();
    const place = {
      folder: options.folder,
      kioskId: KioskId.parse(newUuidV7()),
      recipients: [await recipientOf(identity), options.organiser],
      patienceMs: options.patienceMs,
      fraction: options.fraction,
    };
    const run = await openKiosk({ ...place, wrongByMs: drawWrongBy(options.random) });
    return new ChaosKiosk(options, place, identity, run);
  }

  /** `false`: the hub lets in no more of them in this minute; the code stays good. */
  async enrol(url: string, code: string): Promise<boolean> {
    const enrolled = await this.#run.sync.enrol({ url, code });
    if (!enrolled.ok && enrolled.error === 'TOO_MANY_REQUESTS') return false;
    mustBe(enrolled);
    return true;
  }

  networkIsBack(): void {
    this.#run.networkIsBack();
  }

  /** Records that wait for the hub's word. */
  async countPending(): Promise<number> {
    return (await this.#run.sync.read()).pending;
  }

  async countConfirmed(): Promise<number> {
    return (await this.#run.sync.read()).confirmed;
  }

  /** Somebody does something. */
  async act(): Promise<void> {
    const kind = this.#random();
    if (kind < 0.62) return this.#leave();
    if (kind < 0.72) return this.#correct();
    if (kind < 0.78) return this.#rate();
    if (kind < 0.88) return this.#erase();
    if (kind < 0.94) return this.#jump();
    return this.#restart();
  }

  async #leave(): Promise<void> {
    this.deeds.leads += 1;
    const draft = aLeadDraft({
      firstName: `Ada ${this.deeds.leads}`,
      email: `ada.${this.deeds.leads}@example.org`,
      message: 'Grüße aus Jena. '.repeat(Math.floor(this.#random() * 30)).trim(),
      recipients: this.#random() < 0.5 ? ['beispiel-gmbh'] : ['beispiel-gmbh', 'muster-ag'],
    });
    const { code } = mustBe(await this.#run.leaveLead(draft));
    const { firstName, lastName, email, phone, message, recipients } = draft;
    const content = { firstName, lastName, email, phone, message, recipients };
    this.#visitors.push({
      records: [
        { id: await this.#idOf(code), content: { ...content, assessment: NO_ASSESSMENT, corrects: null } },
      ],
      codes: [code],
      isErased: false,
    });
  }

  async #correct(): Promise<void> {
    const chosen = this.#choose();
    if (chosen === undefined) return;
    const { visitor, newest } = chosen;
    this.deeds.corrections += 1;
    const contact = {
      firstName: newest.content.firstName,
      lastName: `Beispiel-${this.deeds.corrections}`,
      email: null,
      phone: '+4915787654321',
      role: 'student',
      message: newest.content.message,
    } as const satisfies ContactCorrection;
    const { code } = mustBe(
      await this.#run.correctLead({ id: newest.id, identity: this.#identity, contact }),
    );
    const { role: _role, ...changed } = contact;
    visitor.codes.push(code);
    visitor.records.push({
      id: await this.#idOf(code),
      content: { ...newest.content, ...changed, corrects: newest.id },
    });
  }

  async #rate(): Promise<void> {
    const chosen = this.#choose();
    if (chosen === undefined) return;
    const { visitor, newest } = chosen;
    this.deeds.ratings += 1;
    const assessment = { rating: 'hot', note: `Notiz ${this.deeds.ratings}` } as const;
    const { id } = mustBe(
      await this.#run.assessLead({ id: newest.id, identity: this.#identity, assessment }),
    );
    visitor.records.push({ id, content: { ...newest.content, assessment, corrects: newest.id } });
  }

  async #erase(): Promise<void> {
    const chosen = this.#choose();
    if (chosen === undefined) return;
    const { visitor, newest } = chosen;
    this.deeds.erasures += 1;
    const code = visitor.codes[Math.floor(this.#random() * visitor.codes.length)];
    if (code !== undefined && this.#random() < 0.7) mustBe(await this.#run.eraseLead(code));
    else mustBe(await this.#run.eraseByStaff(newest.id));
    visitor.isErased = true;
  }

  async #jump(): Promise<void> {
    this.deeds.clockJumps += 1;
    this.#run.clock.setWrongBy(drawWrongBy(this.#random));
  }

  async #restart(): Promise<void> {
    this.deeds.restarts += 1;
    await this.#run.close();
    this.#run = await openKiosk({ ...this.#place, wrongByMs: drawWrongBy(this.#random) });
  }

  #choose(): { readonly visitor: Visitor; readonly newest: Visitor['records'][number] } | undefined {
    const there = this.#visitors.filter(({ isErased }) => !isErased);
    const visitor = there[Math.floor(this.#random() * there.length)];
    const newest = visitor?.records.at(-1);
    return visitor === undefined || newest === undefined ? undefined : { visitor, newest };
  }

  async #idOf(code: string): Promise<LeadId> {
    const found = await findByReceiptHash(this.#run.database, sha256Of(code));
    if (found === undefined) throw new Error('a receipt stands for no record');
    return found.id;
  }

  /** Closes the day as staff do, and says all there is to compare. */
  async finish(): Promise<KioskFacts> {
    const read = await readKiosk(this.#run, this.#identity);
    return { name: this.#name, kioskId: this.#place.kioskId, visitors: this.#visitors, ...read };
  }

  close(): Promise<void> {
    return this.#run.close();
  }
}

/** What a kiosk that is well never refuses. */
function mustBe<T>(result: Result<T, string>): T {
  if (!result.ok) throw new Error(`the kiosk refused: ${result.error}`);
  return result.value;
}
