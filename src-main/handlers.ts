import type { Handlers, KioskDescription, StaffOverview } from '../src-shared/contract/contract.ts';
import type { Insights } from '../src-shared/domain/insights.ts';
import { err, ok, type Result } from '../src-shared/result.ts';
import { MS_PER_DAY, type EpochMs } from '../src-shared/units.ts';
import type { CatalogueHolder } from './catalogue/catalogue.ts';
import { listFolders } from './export/list-folders.ts';
import { findLastExport } from './export/export-store.ts';
import type { AgeIdentity } from './leads/age-seal.ts';
import { readInsights } from './insights/read-insights.ts';
import { readLeadCounts } from './leads/lead-counts.ts';
import { openAllLeads } from './leads/open-leads.ts';
import { createBalanceHandlers } from './balance-handlers.ts';
import { createContentHandlers } from './content-handlers.ts';
import { createLeadListHandlers } from './lead-list-handlers.ts';
import { createSetUpHandlers } from './set-up-handlers.ts';
import { createSyncHandlers } from './sync-handlers.ts';
import { readJournalPage, verifyJournal } from './staff/journal.ts';
import { systemClock } from './ports.ts';
import type { Log } from './shell/log.ts';
import type { CheckTraces } from './shell/visitor-traces.ts';
import { orStorageFailed } from './storage/or-storage-failed.ts';
import type { Vault } from './vault.ts';

interface HandlerOptions {
  readonly description: () => Promise<KioskDescription>;
  readonly catalogue: CatalogueHolder;
  /** `null`: the database or the keys could not be opened; exploring goes on without them. */
  readonly vault: () => Promise<Vault | null>;
  readonly notices: () => Promise<StaffOverview['notices']>;
  readonly checkTraces: CheckTraces;
  /** Empties everything that the window may have stored, after a trace was found. */
  readonly clearWindowStorage: () => Promise<void>;
  readonly dataFolder: string;
  readonly leave: () => void;
  readonly log: Log;
}

const DONE = ok({ done: true as const });

/** What main does for each call of the contract: which feature answers it, and what is written into the log. */
export function createHandlers(options: HandlerOptions): Handlers {
  const { catalogue, log } = options;

  return {
    'kiosk:describe': async () => ok(await options.description()),
    'catalogue:read': () => catalogue.read(),
    'catalogue:version': async () => {
      const version = await catalogue.version();
      return version.ok ? ok({ version: version.value }) : version;
    },

    'lead:leave': async (draft) => {
      const vault = await options.vault();
      const left = vault === null ? err('STORAGE_FAILED') : await vault.leaveLead(draft);
      if (left.ok) log('lead.saved', {});
      else log('lead.failed', { code: left.error });
      return left;
    },
    'lead:erase': async ({ code }) => {
      const vault = await options.vault();
      const erased = vault === null ? err('STORAGE_FAILED') : await vault.eraseLead(code);
      if (erased.ok) log('lead.erased', {});
      return erased;
    },
    'problem:report': ({ name, frames }) => {
      log('renderer.problem', { name, at: frames.join(' < ') });
      return Promise.resolve(DONE);
    },
    'visit:checkTraces': async ({ needles }) => ok({ found: await options.checkTraces(needles) }),
    'visit:ended': async (ended) => {
      // A visit without traces leaves no line: the log would else keep when each visitor came and went.
      if (ended.traces.length > 0) {
        log('visit.tracesFound', { probes: ended.traces.join(' ') });
        await options.clearWindowStorage();
      }
      const vault = await options.vault();
      if (vault === null) return err('STORAGE_FAILED');
      return orStorageFailed(async () => {
        await vault.countVisit(ended);
        return { done: true as const };
      });
    },

    'staff:unlock': async ({ passphrase }) => {
      const vault = await options.vault();
      if (vault === null) return err('VAULT_UNAVAILABLE');
      const outcome = await vault.staff.unlock(passphrase);
      if (outcome.ok && outcome.value.step === 'open') log('staff.unlocked', {});
      else log('staff.refused', { step: outcome.ok ? outcome.value.step : outcome.error });
      return outcome;
    },
    'staff:lock': async () => {
      (await options.vault())?.staff.lock();
      return DONE;
    },
    'staff:stay': withStaff(options, (vault) => {
      vault.staff.stay();
      return Promise.resolve(DONE);
    }),
    'staff:overview': withStaff(options, ({ database, sync }) =>
      orStorageFailed(async () => {
        const counts = await readLeadCounts(database, systemClock());
        const lastExport = (await findLastExport(database)) ?? null;
        const insights = await readInsights(database, systemClock(), {
          employer: (id) => catalogue.findEmployer(id)?.shortName,
          job: (id) => catalogue.findJob(id)?.title,
        });
        const notices = [...(await options.notices()), ...traceNotice(insights, systemClock())];
        return {
          ...counts,
          lastExport,
          insights,
          dataFolder: options.dataFolder,
          sync: await sync.read(),
          notices,
        };
      }),
    ),
    'lead:correct': withStaff(options, async (vault, identity, { id, contact }) => {
      const corrected = await vault.correctLead({ id, contact, identity });
      if (corrected.ok) log('lead.corrected', {});
      else log('lead.failed', { code: corrected.error });
      return corrected;
    }),
    'lead:assess': withStaff(options, async (vault, identity, { id, assessment }) => {
      const assessed = await vault.assessLead({ id, assessment, identity });
      if (!assessed.ok) log('lead.failed', { code: assessed.error });
      return assessed;
    }),
    'lead:erase-by-staff': withStaff(options, async (vault, _identity, { id }) => {
      const erased = await vault.eraseByStaff(id);
      if (erased.ok) log('lead.erased', {});
      return erased;
    }),
    'clock:read': withStaff(options, ({ readClock }) => orStorageFailed(readClock)),
    'clock:confirm': withStaff(options, async (vault) => {
      const confirmed = await orStorageFailed(() => vault.confirmClock());
      if (!confirmed.ok) return err('STORAGE_FAILED');
      return confirmed.value.ok ? ok(confirmed.value.value) : err('CLOCK_WRONG');
    }),
    'journal:list': withStaff(options, ({ database }, _identity, { before }) =>
      orStorageFailed(() => readJournalPage(database, before)),
    ),
    'journal:verify': withStaff(options, ({ database }) =>
      orStorageFailed(() => database.transaction(verifyJournal)),
    ),
    ...createLeadListHandlers((work) => withStaff(options, work)),
    ...createBalanceHandlers((work) => withStaff(options, work)),
    ...createContentHandlers((work) => withStaff(options, work), log),
    ...createSetUpHandlers((work) => withStaff(options, work), log),
    ...createSyncHandlers((work) => withStaff(options, work), log),
    'export:places': withStaff(options, async (vault) => ok(await vault.findExportPlaces())),
    'export:folders': withStaff(options, async (vault, _identity, { path }) =>
      listFolders(path, await vault.findExportPlaces()),
    ),
    'export:preflight': withStaff(options, ({ database, exportDesk }, identity, order) =>
      exportDesk.preflight({ order, openLeads: () => openAllLeads(database, identity) }),
    ),
    'export:progress': withStaff(options, ({ exportDesk }) => Promise.resolve(ok(exportDesk.progress()))),
    'export:cancel': withStaff(options, ({ exportDesk }) => {
      exportDesk.cancel();
      return Promise.resolve(DONE);
    }),
    'export:run': withStaff(options, async ({ database, exportDesk }, identity, { folder, order }) => {
      const { target } = order;
      const report = await exportDesk.run({
        folder,
        order,
        openLeads: () => openAllLeads(database, identity),
      });
      if (report.ok)
        log('export.done', { target, rows: report.value.leads, unreadable: report.value.unreadable });
      else log('export.failed', { target, code: report.error });
      return report;
    }),
    'kiosk:leave': withStaff(options, async ({ database, appendToJournal }) => {
      log('app.leaving', {});
      // Leaving is never refused for want of an entry: a full disk must not keep staff in.
      await orStorageFailed(() =>
        database.transaction((queries) => appendToJournal(queries, 'kiosk.left', {})),
      ).then((noted) => {
        if (!noted.ok) log('storage.failed', { name: noted.error, at: 'kiosk:leave' });
      });
      setImmediate(options.leave); // after the answer is on its way
      return DONE;
    }),
  };
}

/** A trace that was found stays in front of staff for so long. */
const SHOW_FINDING_MS = 7 * MS_PER_DAY;

function traceNotice({ traces }: Insights, nowMs: EpochMs): StaffOverview['notices'] {
  const atMs = traces.lastFindingAtMs;
  return atMs === null || nowMs - atMs > SHOW_FINDING_MS ? [] : [{ atMs, code: 'TRACES_FOUND' }];
}

/** A staff call's handler. Asks for the opened identity anew each time: the session may have ended since the gate looked. */
function withStaff<Input, Value, Problem extends string>(
  options: HandlerOptions,
  work: (vault: Vault, identity: AgeIdentity, input: Input) => Promise<Result<Value, Problem>>,
): (input: Input) => Promise<Result<Value, Problem | 'STAFF_LOCKED'>> {
  return async (input) => {
    const vault = await options.vault();
    const identity = vault?.staff.identity();
    return vault === null || identity === undefined ? err('STAFF_LOCKED') : work(vault, identity, input);
  };
}
