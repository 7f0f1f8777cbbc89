import type { ReceiptCode } from '../../../src-shared/domain/receipt.ts';
import type { Assessment, LeadId } from '../../../src-shared/domain/sealed-lead.ts';

/*
 * What is compared in the end: what people were told, what each kiosk holds, and what the hub holds. Each was found in its own way.
 */

/** What is to be found in an envelope. */
export interface Content {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly message: string;
  readonly recipients: readonly string[];
  readonly assessment: Assessment;
  readonly corrects: LeadId | null;
}

/** Somebody who left a contact and was shown a receipt. */
export interface Visitor {
  /** The first record and all that took its place, oldest first. */
  readonly records: { readonly id: LeadId; readonly content: Content }[];
  readonly codes: ReceiptCode[];
  isErased: boolean;
}

export interface KioskFacts {
  readonly name: string;
  readonly kioskId: string;
  readonly visitors: readonly Visitor[];
  /** The sealed records in its database: id, and what stands outside of the envelope. */
  readonly kept: ReadonlyMap<string, string>;
  /** Ids of erased records. */
  readonly tombstones: ReadonlySet<string>;
  readonly outbox: readonly OutboxRow[];
  readonly closing: {
    /** Contacts, each counted once however often it was corrected. */
    readonly captured: number;
    readonly stored: number;
    readonly opened: number;
    /** Of the stored: the hub has them as they are now, and confirmed it. */
    readonly confirmed: number;
    /** What the kiosk itself says does not come out. */
    readonly differences: readonly string[];
  };
}

export interface OutboxRow {
  readonly kind: 'lead' | 'erasure';
  readonly id: string;
  readonly state: string;
  readonly reason: string | null;
}

export interface HubLead {
  readonly kioskId: string;
  readonly id: string;
  readonly corrects: string | null;
  /** What stands outside of the envelope. */
  readonly outside: string;
  /** `null`: there is no envelope. */
  readonly envelopeSha256: string | null;
  /** What the organiser reads in it; `undefined`: nothing, or another record. */
  readonly content: Content | undefined;
}

export interface HubFacts {
  readonly leads: readonly HubLead[];
  readonly erasures: readonly { readonly kioskId: string; readonly id: string }[];
}
