import type { ErrorCode } from '../../src-shared/contract/contract.ts';
import type {
  ExportPlace,
  ExportReport,
  FolderListing,
  PreflightReport,
} from '../../src-shared/contract/export-contract.ts';
import { audiencesOf, mayGoTo, type Audience } from '../../src-shared/export/audience.ts';
import type { ExportOrder } from '../../src-shared/export/export-order.ts';
import type { Period } from '../../src-shared/export/period.ts';
import type { ExportTarget } from '../../src-shared/export/targets.ts';
import { unreachable, type Result } from '../../src-shared/result.ts';

/* How an export goes: where to, which folder, which form and for whom, what the target would say, then written and reported. Pure. */

/** Something asked of main: on its way, there, or refused with a code that has a sentence. */
export type Fetched<T> =
  | { readonly step: 'waiting' }
  | { readonly step: 'there'; readonly value: T }
  | { readonly step: 'failed'; readonly code: ErrorCode };

export const WAITING = { step: 'waiting' } as const;

export function fetched<T>(answer: Result<T, ErrorCode>): Fetched<T> {
  return answer.ok ? { step: 'there', value: answer.value } : { step: 'failed', code: answer.error };
}

/** What staff chose so far. `employerName`: of the one employer that the files are for, else `null`. */
export interface ExportChoice {
  readonly target: ExportTarget;
  readonly audience: Audience;
  readonly employerName: string | null;
  readonly period: Period;
  readonly rows: ExportOrder['rows'];
}

/** What is known once a folder is settled. */
interface Destination {
  readonly place: ExportPlace;
  readonly folder: string;
  readonly choice: ExportChoice;
}

export type ExportStage =
  | { readonly step: 'place'; readonly places: Fetched<readonly ExportPlace[]> }
  | {
      readonly step: 'folder';
      readonly place: ExportPlace;
      readonly path: string;
      readonly listing: Fetched<FolderListing>;
    }
  | ({ readonly step: 'target' } & Destination)
  /** For one employer: which? The list has those for whom somebody left a contact. */
  | ({ readonly step: 'employer'; readonly report: Fetched<PreflightReport> } & Destination)
  /** `problem`: why the last try from here wrote nothing. */
  | ({
      readonly step: 'check';
      readonly report: Fetched<PreflightReport>;
      readonly problem: ErrorCode | null;
    } & Destination)
  | ({ readonly step: 'running'; readonly preflight: Fetched<PreflightReport> } & Destination)
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
  | { readonly type: 'audienceChosen'; readonly audience: Audience; readonly employerName: string | null }
  | { readonly type: 'periodChosen'; readonly period: Period }
  | { readonly type: 'employersAsked' }
  | { readonly type: 'employersArrived'; readonly answer: Result<PreflightReport, ErrorCode> }
  | { readonly type: 'checkAsked' }
  | { readonly type: 'checkArrived'; readonly answer: Result<PreflightReport, ErrorCode> }
  | { readonly type: 'rowsChosen'; readonly rows: ExportOrder['rows'] }
  | { readonly type: 'choiceReopened' }
  | { readonly type: 'exportStarted' }
  | { readonly type: 'exportEnded'; readonly answer: Result<ExportReport, ErrorCode> };

/** A workbook opens right in every spreadsheet program, so it is what somebody in doubt gets: everything, for JENA Digital to keep. */
const CHOICE_IN_DOUBT: ExportChoice = {
  target: 'xlsx',
  audience: { type: 'controller' },
  employerName: null,
  period: { type: 'all' },
  rows: 'all',
};

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
        choice: CHOICE_IN_DOUBT,
      };
    case 'targetChosen':
      return stage.step === 'target' ? withChoice(stage, forTarget(stage.choice, event.target)) : stage;
    case 'audienceChosen':
      if (stage.step !== 'target' && stage.step !== 'employer') return stage;
      if (!mayGoTo(stage.choice.target, event.audience)) return stage;
      return withChoice(stage, {
        ...stage.choice,
        audience: event.audience,
        employerName: event.employerName,
      });
    case 'periodChosen':
      return stage.step === 'target' ? withChoice(stage, { ...stage.choice, period: event.period }) : stage;
    case 'employersAsked':
      return stage.step === 'target' ? { ...destination(stage), step: 'employer', report: WAITING } : stage;
    case 'employersArrived':
      return stage.step === 'employer' ? { ...stage, report: fetched(event.answer) } : stage;
    case 'checkAsked':
      if (stage.step !== 'target') return stage;
      return { ...destination(stage), step: 'check', report: WAITING, problem: null };
    case 'checkArrived':
      return stage.step === 'check' ? { ...stage, report: fetched(event.answer) } : stage;
    case 'rowsChosen':
      if (stage.step !== 'check') return stage;
      return { ...stage, problem: null, choice: { ...stage.choice, rows: event.rows } };
    case 'choiceReopened':
      if (stage.step !== 'check' && stage.step !== 'employer') return stage;
      return withChoice(stage, { ...stage.choice, rows: 'all' });
    case 'exportStarted':
      if (stage.step !== 'check' || stage.report.step !== 'there') return stage;
      return { ...destination(stage), step: 'running', preflight: stage.report };
    case 'exportEnded':
      if (stage.step !== 'running') return stage;
      return event.answer.ok
        ? { ...destination(stage), step: 'report', report: event.answer.value }
        : { ...destination(stage), step: 'check', report: stage.preflight, problem: event.answer.error };
    default:
      return unreachable(event);
  }
}

export function orderOf({ target, audience, period, rows }: ExportChoice): ExportOrder {
  return { target, audience, period, rows };
}

/** Who the files are for stays as chosen where the new target allows it. */
function forTarget(choice: ExportChoice, target: ExportTarget): ExportChoice {
  if (mayGoTo(target, choice.audience)) return { ...choice, target };
  const [audience] = audiencesOf(target);
  if (audience === undefined) throw new Error(`nobody may get the target ${target}`);
  return { ...choice, target, audience, employerName: null };
}

const withChoice = (stage: Destination, choice: ExportChoice): ExportStage => ({
  ...destination(stage),
  step: 'target',
  choice,
});

function destination({ place, folder, choice }: Destination): Destination {
  return { place, folder, choice };
}
