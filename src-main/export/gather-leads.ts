import type { LeadId, SealedLead } from '../../src-shared/domain/lead.ts';
import type { OptIn } from '../../src-shared/domain/opt-in.ts';
import type { LeadToExport } from '../../src-shared/export/lead-to-export.ts';
import { narrowTo } from '../../src-shared/export/audience.ts';
import type { ExportOrder } from '../../src-shared/export/export-order.ts';
import { isInPeriod } from '../../src-shared/export/period.ts';
import type { EpochMs } from '../../src-shared/units.ts';

export type OpenedLead =
  | { readonly type: 'lead'; readonly lead: SealedLead; readonly optIn: OptIn }
  | { readonly type: 'unreadable'; readonly id: LeadId };

/** What an order asks for, out of everything that lies on the kiosk. */
export interface GatheredLeads {
  /** Opened records, whatever the order asks for. */
  readonly opened: number;
  /** In the period and covered by consent, narrowed to what the audience may see. Oldest first. */
  readonly chosen: readonly LeadToExport[];
  /** In the period, but nobody agreed to hand them to this audience. */
  readonly notCovered: number;
  readonly unreadable: number;
}

interface GatherOptions {
  readonly openLeads: () => AsyncIterable<readonly OpenedLead[]>;
  readonly order: Pick<ExportOrder, 'audience' | 'period'>;
  readonly nowMs: EpochMs;
  /** Leads that stand in a finished export for this audience. */
  readonly exported: ReadonlySet<LeadId>;
  /** Throws its reason between two pages. */
  readonly signal?: AbortSignal;
  readonly onOpened: (count: number) => void;
}

/** Opens a page at a time and keeps only what the order asks for. */
export async function gatherLeads(options: GatherOptions): Promise<GatheredLeads> {
  const { order, nowMs, exported } = options;
  const chosen: LeadToExport[] = [];
  let opened = 0;
  let notCovered = 0;
  let unreadable = 0;
  for await (const page of options.openLeads()) {
    for (const one of page) {
      if (one.type === 'unreadable') {
        unreadable += 1;
        continue;
      }
      opened += 1;
      const { lead } = one;
      if (!isInPeriod(order.period, lead.capturedAtMs, { nowMs, wasExported: exported.has(lead.id) }))
        continue;
      const narrowed = narrowTo(order.audience, { ...lead, optIn: one.optIn });
      if (narrowed === undefined) notCovered += 1;
      else chosen.push(narrowed);
    }
    options.onOpened(opened + unreadable);
    options.signal?.throwIfAborted();
  }
  return { opened, chosen, notCovered, unreadable };
}
