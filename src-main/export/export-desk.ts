import type {
  ExportPlace,
  ExportProgress,
  ExportReport,
  PreflightReport,
} from '../../src-shared/contract/export-contract.ts';
import type { KioskSettings } from '../../src-shared/domain/kiosk-settings.ts';
import type { LeadToExport } from '../../src-shared/export/lead-to-export.ts';
import { audienceKey } from '../../src-shared/export/audience.ts';
import { formatIsoTime } from '../../src-shared/export/csv.ts';
import type { ExportOrder } from '../../src-shared/export/export-order.ts';
import { preflight } from '../../src-shared/export/preflight.ts';
import type { Clock, NewId, RandomBytes } from '../../src-shared/ports.ts';
import { err, ok, type Result } from '../../src-shared/result.ts';
import type { AppendToJournal } from '../ports.ts';
import type { Database } from '../storage/database.ts';
import { Queue } from '../storage/queue.ts';
import { sha256Of } from '../storage/sha256.ts';
import { StorageError } from '../storage/storage-error.ts';
import type { Seal, SealWithPassphrase } from './employer-files.ts';
import type { ExportDisk } from './export-disk.ts';
import { exportName } from './export-file-name.ts';
import { countSealed, insertExport, listExportedTo } from './export-store.ts';
import { gatherLeads, type GatheredLeads, type OpenedLead } from './gather-leads.ts';
import { findFolderInPlaces } from './list-folders.ts';
import { makeFiles, type MadeFile } from './make-files.ts';
import { writeManifest } from './manifest.ts';
import { makePreflightReport } from './preflight-report.ts';
import {
  writeVerifiedFolder,
  type FileToWrite,
  type WriteProblem,
  type WrittenFolder,
} from './verified-folder.ts';

/*
 * The only way on which leads leave the kiosk by a staff member's hand: opened in memory, narrowed to what was agreed to, written
 * to where staff pointed, verified, journalled. It knows targets and disks; how a lead is opened and sealed is handed in.
 */

interface ExportDeskOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly randomBytes: RandomBytes;
  readonly disk: ExportDisk;
  readonly appendToJournal: AppendToJournal;
  readonly settings: () => KioskSettings;
  readonly findPlaces: () => Promise<readonly ExportPlace[]>;
  readonly sealWithPassphrase: SealWithPassphrase;
  /** `null`: this kiosk knows no organiser's key. */
  readonly sealForOrganiser: Seal | null;
}

/** Every lead, a page at a time: `openAllLeads` with the session's identity. */
type OpenLeads = () => AsyncIterable<readonly OpenedLead[]>;

interface PreflightRequest {
  readonly order: ExportOrder;
  readonly openLeads: OpenLeads;
}
export interface ExportRequest extends PreflightRequest {
  readonly folder: string;
}

type PreflightProblem = 'NO_ORGANISER' | 'STORAGE_FAILED';
type ExportProblem = 'NOTHING_TO_EXPORT' | PreflightProblem | WriteProblem;

export interface ExportDesk {
  /** What an order would write, and what the target would refuse. Writes nothing. */
  readonly preflight: (request: PreflightRequest) => Promise<Result<PreflightReport, PreflightProblem>>;
  /** Exports what an order asks for. One at a time. The report is given only for verified, noted files. */
  readonly run: (request: ExportRequest) => Promise<Result<ExportReport, ExportProblem>>;
  /** How far whatever runs is. */
  readonly progress: () => ExportProgress;
  /** Calls off the export that runs. Once its files have their final name it is finished nevertheless, and says so. */
  readonly cancel: () => void;
}

/** A visitor may erase a lead while it is being written; then the files are made again. More often than this, something is wrong. */
const MAX_ROUNDS = 3;

export function createExportDesk(options: ExportDeskOptions): ExportDesk {
  const queue = new Queue();
  let progress: ExportProgress = { step: 'idle' };
  let running: AbortController | null = null;
  const work: Work = {
    ...options,
    tell: (step, done, total) => {
      progress = { step, done, total };
    },
  };
  const inTurn = <T, E extends string>(
    order: ExportOrder,
    job: () => Promise<Result<T, E>>,
  ): Promise<Result<T, E | PreflightProblem>> =>
    queue.run(async () => {
      if (order.target === 'organiser-bundle' && options.sealForOrganiser === null)
        return err('NO_ORGANISER');
      try {
        return await job();
      } catch (fault) {
        if (fault instanceof StorageError) return err('STORAGE_FAILED');
        throw fault;
      } finally {
        progress = { step: 'idle' };
      }
    });

  return {
    preflight: (request) =>
      inTurn(request.order, async () =>
        ok(makePreflightReport(request.order.target, await gather(work, request))),
      ),
    run: (request) =>
      inTurn(request.order, async () => {
        const controller = new AbortController();
        running = controller;
        try {
          return await exportInRounds({ ...work, signal: controller.signal }, request);
        } catch (fault) {
          if (controller.signal.aborted && fault === controller.signal.reason) return err('EXPORT_CANCELLED');
          throw fault;
        } finally {
          running = null;
        }
      }),
    cancel: () => running?.abort(),
    progress: () => progress,
  };
}

type Step = Exclude<ExportProgress['step'], 'idle'>;
interface Work extends ExportDeskOptions {
  readonly tell: (step: Step, done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

async function exportInRounds(
  work: Work,
  request: ExportRequest,
): Promise<Result<ExportReport, Exclude<ExportProblem, PreflightProblem>>> {
  for (let round = 1; round <= MAX_ROUNDS; round += 1) {
    const result = await exportOnce(work, request);
    if (result.ok) return result;
    if (result.error !== 'LEAD_ERASED_MEANWHILE') return err(result.error);
  }
  return err('WRITE_FAILED');
}

async function exportOnce(
  work: Work,
  request: ExportRequest,
): Promise<Result<ExportReport, Exclude<ExportProblem, PreflightProblem> | 'LEAD_ERASED_MEANWHILE'>> {
  const { order } = request;
  const folder = await findFolderInPlaces(request.folder, await work.findPlaces());
  if (folder === undefined) return err('FOLDER_UNREADABLE');
  const gathered = await gather(work, request);
  const leads = order.rows === 'all' ? gathered.chosen : preflight(order.target, gathered.chosen).sound;
  if (leads.length === 0) return err('NOTHING_TO_EXPORT');

  const atMs = work.clock();
  work.tell('making', 0, leads.length);
  const made = await makeFiles({
    ...work,
    target: order.target,
    leads,
    atMs,
    onProgress: (done, total) => {
      work.tell('sealing', done, total);
    },
  });
  work.signal?.throwIfAborted();
  const leftOut = gathered.chosen.length - leads.length;
  const contents = { order, leads, leftOut, unreadable: gathered.unreadable, atMs };
  const written = await writeVerifiedFolder({
    disk: work.disk,
    folder: folder.path,
    name: exportName({ ...work.settings(), atMs, target: order.target }),
    filesFor: (name) => withManifest(work, name, made.files, contents),
    ...(work.signal === undefined ? {} : { signal: work.signal }),
    onProgress: (done, total) => {
      work.tell('writing', done, total);
    },
  });
  if (!written.ok) return written;
  const bytes = written.value.files.reduce((sum, file) => sum + file.bytes, 0);
  const sha256 = written.value.files.at(-1)?.sha256; // the manifest is the last
  if (sha256 === undefined) throw new Error('an export without a manifest');

  if (!(await noteOrRemove(work, contents, { ...written.value, bytes, sha256 })))
    return err('LEAD_ERASED_MEANWHILE');
  return ok({
    ...written.value,
    audience: order.audience,
    leads: leads.length,
    bytes,
    sha256,
    unreadable: gathered.unreadable,
    leftOut,
    handOuts: [...made.handOuts],
    files: [...written.value.files],
  });
}

async function gather(work: Work, { order, openLeads }: PreflightRequest): Promise<GatheredLeads> {
  const total = await countSealed(work.database);
  work.tell('opening', 0, total);
  return gatherLeads({
    openLeads,
    order,
    nowMs: work.clock(),
    exported: new Set(
      order.period.type === 'new' ? await listExportedTo(work.database, audienceKey(order.audience)) : [],
    ),
    ...(work.signal === undefined ? {} : { signal: work.signal }),
    onOpened: (count) => {
      work.tell('opening', count, Math.max(total, count)); // somebody may leave a lead meanwhile
    },
  });
}

interface Contents {
  readonly order: ExportOrder;
  readonly leads: readonly LeadToExport[];
  readonly leftOut: number;
  readonly unreadable: number;
  readonly atMs: ReturnType<Clock>;
}

/** The files under their names, and the manifest behind them. */
function withManifest(
  work: Work,
  name: string,
  made: readonly MadeFile[],
  { order, leads, leftOut, unreadable, atMs }: Contents,
): readonly FileToWrite[] {
  const files = made.map((file) => ({
    ...file,
    name: typeof file.name === 'string' ? file.name : `${name}.${file.name.extension}`,
  }));
  const { kioskName, eventName } = work.settings();
  const bytes = writeManifest({
    format: 1,
    program: 'Standpunkt',
    madeAt: formatIsoTime(atMs),
    kiosk: kioskName,
    event: eventName,
    target: order.target,
    audience: audienceKey(order.audience),
    leads: leads.length,
    unreadable,
    leftOut,
    files: files.map((file) => ({
      name: file.name,
      bytes: file.bytes.length,
      sha256: sha256Of(file.bytes),
      leads: file.leads,
    })),
  });
  return [...files, { name: `${name}.manifest.json`, bytes, isIntact: () => Promise.resolve(true) }];
}

/**
 * Notes the export and its journal entry together. Files that cannot be noted, or that hold a lead erased meanwhile, are
 * removed again: nothing is on its way that the kiosk does not know of. `false`: a lead was erased meanwhile.
 */
async function noteOrRemove(
  work: Work,
  { order, leads, unreadable }: Contents,
  written: Pick<WrittenFolder, 'path' | 'name'> & Pick<ExportReport, 'bytes' | 'sha256'>,
): Promise<boolean> {
  const { bytes, sha256 } = written;
  try {
    await work.database.transaction(async (queries) => {
      const id = work.newId();
      const noted = await insertExport(queries, {
        id,
        finishedAtMs: work.clock(),
        target: order.target,
        audience: audienceKey(order.audience),
        fileName: written.name,
        leadIds: leads.map((lead) => lead.id),
        unreadable,
        bytes,
        sha256,
      });
      if (noted < leads.length) throw new LeadErasedMeanwhile();
      await work.appendToJournal(queries, 'export.done', {
        exportId: id,
        rows: leads.length,
        unreadable,
        sha256,
      });
    });
    return true;
  } catch (fault) {
    await work.disk.remove(written.path).catch(() => undefined); // the stick may be gone by now
    if (fault instanceof LeadErasedMeanwhile) return false;
    throw fault;
  }
}

/** Thrown only to roll the transaction back. */
class LeadErasedMeanwhile extends Error {}
