import type { ExportPlace, ExportReport } from '../../src-shared/contract/contract.ts';
import type { KioskSettings } from '../../src-shared/domain/kiosk-settings.ts';
import type { LeadId, SealedLead } from '../../src-shared/domain/lead.ts';
import { makeLeadTable } from '../../src-shared/export/lead-columns.ts';
import type { ExportTarget } from '../../src-shared/export/targets.ts';
import type { Clock, NewId } from '../../src-shared/ports.ts';
import { err, ok, type Result } from '../../src-shared/result.ts';
import type { AppendToJournal } from '../ports.ts';
import type { Database } from '../storage/database.ts';
import { Queue } from '../storage/queue.ts';
import { StorageError } from '../storage/storage-error.ts';
import type { ExportDisk } from './export-disk.ts';
import { exportFileName } from './export-file-name.ts';
import { areCellsEqual, EXPORT_FORMATS } from './export-formats.ts';
import { insertExport } from './export-store.ts';
import { findFolderInPlaces } from './list-folders.ts';
import { writeVerified, type WriteProblem, type WrittenFile } from './verified-write.ts';

/*
 * The only way on which leads leave the kiosk as plain text: opened in memory, written to where staff pointed, verified,
 * journalled. It knows targets and disks; how a lead is opened is handed in.
 */

type OpenedLead =
  { readonly type: 'lead'; readonly lead: SealedLead } | { readonly type: 'unreadable'; readonly id: LeadId };

interface RunExportOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly disk: ExportDisk;
  readonly appendToJournal: AppendToJournal;
  readonly settings: () => KioskSettings;
  readonly findPlaces: () => Promise<readonly ExportPlace[]>;
}

interface ExportRequest {
  readonly folder: string;
  readonly target: ExportTarget;
  /** Every lead, a page at a time: `openAllLeads` with the session's identity. */
  readonly openLeads: () => AsyncIterable<readonly OpenedLead[]>;
}

type ExportProblem = 'NOTHING_TO_EXPORT' | 'STORAGE_FAILED' | WriteProblem;
/** Exports every lead that can be opened. One export runs at a time. The report is given only for a verified, noted file. */
export type RunExport = (request: ExportRequest) => Promise<Result<ExportReport, ExportProblem>>;

/** A visitor may erase a lead while it is being written; then the file is made again. More often than this, something is wrong. */
const MAX_ROUNDS = 3;

export function createRunExport(options: RunExportOptions): RunExport {
  const queue = new Queue();
  return (request) =>
    queue.run(async () => {
      try {
        for (let round = 1; round <= MAX_ROUNDS; round += 1) {
          const result = await exportOnce(options, request);
          if (result.ok) return result;
          if (result.error !== 'LEAD_ERASED_MEANWHILE') return err(result.error);
        }
        return err('WRITE_FAILED');
      } catch (fault) {
        if (fault instanceof StorageError) return err('STORAGE_FAILED');
        throw fault;
      }
    });
}

async function exportOnce(
  options: RunExportOptions,
  request: ExportRequest,
): Promise<Result<ExportReport, ExportProblem | 'LEAD_ERASED_MEANWHILE'>> {
  const folder = await findFolderInPlaces(request.folder, await options.findPlaces());
  if (folder === undefined) return err('FOLDER_UNREADABLE');
  const { leads, unreadable } = await gather(request);
  if (leads.length === 0) return err('NOTHING_TO_EXPORT');

  const table = makeLeadTable(leads);
  const format = EXPORT_FORMATS[request.target];
  const { eventName, kioskName } = options.settings();
  const written = await writeVerified({
    disk: options.disk,
    folder: folder.path,
    fileName: exportFileName({ eventName, kioskName, atMs: options.clock(), extension: format.extension }),
    content: await format.write(table),
    isIntact: async (bytes) => areCellsEqual(await format.read(bytes), format.cells(table)),
  });
  if (!written.ok) return written;

  if (!(await noteOrRemove(options, request.target, written.value, leads, unreadable)))
    return err('LEAD_ERASED_MEANWHILE');
  const { path, fileName, bytes, sha256 } = written.value;
  return ok({ path, fileName, rows: leads.length, bytes, sha256, unreadable });
}

async function gather(
  request: ExportRequest,
): Promise<{ readonly leads: readonly SealedLead[]; readonly unreadable: number }> {
  const leads: SealedLead[] = [];
  let unreadable = 0;
  for await (const page of request.openLeads())
    for (const opened of page) {
      if (opened.type === 'lead') leads.push(opened.lead);
      else unreadable += 1;
    }
  return { leads, unreadable };
}

/**
 * Notes the export and its journal entry together. A file that cannot be noted, or that holds a lead erased meanwhile, is
 * removed again: no plain text is on its way that the kiosk does not know of. `false`: a lead was erased meanwhile.
 */
async function noteOrRemove(
  options: RunExportOptions,
  target: ExportTarget,
  file: WrittenFile,
  leads: readonly SealedLead[],
  unreadable: number,
): Promise<boolean> {
  try {
    await options.database.transaction(async (queries) => {
      const id = options.newId();
      const noted = await insertExport(queries, {
        id,
        finishedAtMs: options.clock(),
        target,
        fileName: file.fileName,
        leadIds: leads.map((lead) => lead.id),
        unreadable,
        bytes: file.bytes,
        sha256: file.sha256,
      });
      if (noted < leads.length) throw new LeadErasedMeanwhile();
      await options.appendToJournal(queries, 'export.done', {
        exportId: id,
        rows: leads.length,
        unreadable,
        sha256: file.sha256,
      });
    });
    return true;
  } catch (fault) {
    await options.disk.remove(file.path).catch(() => undefined); // the stick may be gone by now
    if (fault instanceof LeadErasedMeanwhile) return false;
    throw fault;
  }
}

/** Thrown only to roll the transaction back. */
class LeadErasedMeanwhile extends Error {}
