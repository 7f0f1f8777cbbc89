import type {
  ErrorCode,
  ExportPlace,
  ExportReport,
  FolderListing,
} from '../../src-shared/contract/contract.ts';
import type { ExportTarget } from '../../src-shared/export/targets.ts';
import { unreachable, type Result } from '../../src-shared/result.ts';

/* How an export goes: where to, which folder, which form, then written and reported. Pure. */

/** Something asked of main: on its way, there, or refused with a code that has a sentence. */
export type Fetched<T> =
  | { readonly step: 'waiting' }
  | { readonly step: 'there'; readonly value: T }
  | { readonly step: 'failed'; readonly code: ErrorCode };

export const WAITING = { step: 'waiting' } as const;

export function fetched<T>(answer: Result<T, ErrorCode>): Fetched<T> {
  return answer.ok ? { step: 'there', value: answer.value } : { step: 'failed', code: answer.error };
}

/** What is known once a folder is settled. */
interface Destination {
  readonly place: ExportPlace;
  readonly folder: string;
  readonly target: ExportTarget;
}

export type ExportStage =
  | { readonly step: 'place'; readonly places: Fetched<readonly ExportPlace[]> }
  | {
      readonly step: 'folder';
      readonly place: ExportPlace;
      readonly path: string;
      readonly listing: Fetched<FolderListing>;
    }
  /** `problem`: why the last try from here wrote nothing. */
  | ({ readonly step: 'target'; readonly problem: ErrorCode | null } & Destination)
  | ({ readonly step: 'running' } & Destination)
  | ({ readonly step: 'report'; readonly report: ExportReport } & Destination);

export type ExportEvent =
  | { readonly type: 'placesAsked' }
  | { readonly type: 'placesArrived'; readonly answer: Result<readonly ExportPlace[], ErrorCode> }
  | { readonly type: 'folderAsked'; readonly place: ExportPlace; readonly path: string }
  | {
      readonly type: 'folderArrived';
      readonly path: string;
      readonly answer: Result<FolderListing, ErrorCode>;
    }
  | { readonly type: 'folderChosen' }
  | { readonly type: 'targetChosen'; readonly target: ExportTarget }
  | { readonly type: 'exportStarted' }
  | { readonly type: 'exportEnded'; readonly answer: Result<ExportReport, ErrorCode> };

/** A workbook opens right in every spreadsheet program, so it is what somebody in doubt gets. */
const TARGET_IN_DOUBT: ExportTarget = 'xlsx';

export const FIRST_EXPORT_STAGE: ExportStage = { step: 'place', places: WAITING };

/** The stage after `event`; an answer to a question that nobody asks any more changes nothing. */
export function nextExportStage(stage: ExportStage, event: ExportEvent): ExportStage {
  switch (event.type) {
    case 'placesAsked':
      return stage.step === 'running' ? stage : FIRST_EXPORT_STAGE;
    case 'placesArrived':
      return stage.step === 'place' ? { ...stage, places: fetched(event.answer) } : stage;
    case 'folderAsked':
      if (stage.step === 'running') return stage;
      return { step: 'folder', place: event.place, path: event.path, listing: WAITING };
    case 'folderArrived':
      if (stage.step !== 'folder' || stage.path !== event.path) return stage;
      return { ...stage, listing: fetched(event.answer) };
    case 'folderChosen':
      if (stage.step !== 'folder' || stage.listing.step !== 'there') return stage;
      return {
        step: 'target',
        place: stage.place,
        folder: stage.listing.value.path,
        target: TARGET_IN_DOUBT,
        problem: null,
      };
    case 'targetChosen':
      return stage.step === 'target' ? { ...stage, target: event.target, problem: null } : stage;
    case 'exportStarted':
      return stage.step === 'target' ? { step: 'running', ...destination(stage) } : stage;
    case 'exportEnded':
      if (stage.step !== 'running') return stage;
      return event.answer.ok
        ? { step: 'report', report: event.answer.value, ...destination(stage) }
        : { step: 'target', problem: event.answer.error, ...destination(stage) };
    default:
      return unreachable(event);
  }
}

function destination({ place, folder, target }: Destination): Destination {
  return { place, folder, target };
}
