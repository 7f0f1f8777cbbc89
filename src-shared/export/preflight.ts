import type { LeadToExport } from './lead-to-export.ts';
import { phoneText, type CellValue, type LeadColumn } from './cells.ts';
import { isTableTarget, TABLE_TARGETS, type TableTarget } from './tables.ts';
import type { ExportTarget } from './targets.ts';

/* What a target would do with each lead, found out before the file is written instead of after the import has failed. */

/** `field`: the column as the target calls it. */
export type RowProblem =
  /** The target needs it. */
  | { readonly code: 'FIELD_MISSING'; readonly field: string }
  /** The target needs at least one of these. */
  | { readonly code: 'ALL_MISSING'; readonly fields: readonly string[] }
  | { readonly code: 'TOO_LONG'; readonly field: string; readonly max: number; readonly found: number }
  /** Another lead of this file has the same e-mail address, and the target makes one contact of both. */
  | { readonly code: 'MERGED'; readonly field: string };

/** `refused`: the target takes the row not at all. `merged`: it takes it, and something of it is lost. */
export type RowFate = 'refused' | 'merged';

export interface FailingRow {
  readonly lead: LeadToExport;
  readonly fate: RowFate;
  readonly problems: readonly RowProblem[];
}

export interface Preflight {
  /** In the leads' order. */
  readonly failing: readonly FailingRow[];
  /** What is left when every refused row is left out. */
  readonly sound: readonly LeadToExport[];
}

export function preflight(target: ExportTarget, leads: readonly LeadToExport[]): Preflight {
  if (!isTableTarget(target)) return { failing: [], sound: leads }; // no rule of cards and JSON can refuse a lead
  const table: TableTarget = TABLE_TARGETS[target];
  const repeated = table.mergesByEmail ? repeatedEmails(leads) : new Set<string>();
  const failing: FailingRow[] = [];
  for (const lead of leads) {
    const refusals = refusalsOf(table, lead);
    const isMerged = lead.email !== null && repeated.has(emailKey(lead.email));
    const problems = isMerged ? [...refusals, mergedProblem(table)] : refusals;
    if (problems.length > 0)
      failing.push({ lead, fate: refusals.length > 0 ? 'refused' : 'merged', problems });
  }
  const refused = new Set(failing.filter(({ fate }) => fate === 'refused').map(({ lead }) => lead));
  return { failing, sound: leads.filter((lead) => !refused.has(lead)) };
}

function refusalsOf(table: TableTarget, lead: LeadToExport): readonly RowProblem[] {
  const found = table.columns.map((column) => ({ column, text: plainText(column.value(lead)) }));
  const problems: RowProblem[] = [];
  const needed = found.filter(({ column }) => table.needsOneOf.includes(column.key));
  if (needed.length > 0 && needed.every(({ text }) => text === ''))
    problems.push({ code: 'ALL_MISSING', fields: needed.map(({ column }) => column.header) });
  for (const { column, text } of found) problems.push(...fieldProblems(column, text));
  return problems;
}

function fieldProblems(
  { header, isRequired, maxCharacters }: LeadColumn,
  text: string,
): readonly RowProblem[] {
  if (isRequired === true && text.trim() === '') return [{ code: 'FIELD_MISSING', field: header }];
  if (maxCharacters !== undefined && text.length > maxCharacters)
    return [{ code: 'TOO_LONG', field: header, max: maxCharacters, found: text.length }];
  return [];
}

function plainText(cell: CellValue): string {
  switch (cell.type) {
    case 'text':
      return cell.text.trim();
    case 'phone':
      return phoneText(cell);
    case 'number':
      return String(cell.value);
    case 'time':
      return String(cell.atMs);
  }
}

/** Customer databases compare addresses without regard to case. */
const emailKey = (email: string): string => email.toLowerCase();

function repeatedEmails(leads: readonly LeadToExport[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { email } of leads) {
    if (email === null) continue;
    (seen.has(emailKey(email)) ? repeated : seen).add(emailKey(email));
  }
  return repeated;
}

function mergedProblem({ columns }: TableTarget): RowProblem {
  return { code: 'MERGED', field: columns.find(({ key }) => key === 'email')?.header ?? 'email' };
}
