import type { LeadColumn } from './cells.ts';
import { BREVO_COLUMNS } from './crm/brevo.ts';
import { GENERIC_CRM_COLUMNS } from './crm/generic.ts';
import { HUBSPOT_COLUMNS } from './crm/hubspot.ts';
import { PIPEDRIVE_COLUMNS } from './crm/pipedrive.ts';
import { SALESFORCE_COLUMNS } from './crm/salesforce.ts';
import { EXCEL_DE, FOR_PROGRAMS, type CsvDialect } from './csv.ts';
import { COLUMNS_WITH_READABLE_PHONE, LEAD_COLUMNS } from './lead-columns.ts';
import type { ExportTarget } from './targets.ts';

/** A target that is one table. */
export interface TableTarget {
  readonly columns: readonly LeadColumn[];
  /** `xlsx`: a workbook, which has no dialect. */
  readonly form: CsvDialect | 'xlsx';
  /** Keys of columns of which at least one must be filled; empty when there is no such rule. */
  readonly needsOneOf: readonly string[];
  /** Rows with the same e-mail address become one contact there, of which only the last row's facts are left. */
  readonly mergesByEmail: boolean;
}

type Rules = Partial<Pick<TableTarget, 'needsOneOf' | 'mergesByEmail'>>;

function table(
  columns: readonly LeadColumn[],
  form: TableTarget['form'],
  { needsOneOf = [], mergesByEmail = false }: Rules = {},
): TableTarget {
  return { columns, form, needsOneOf, mergesByEmail };
}

export const TABLE_TARGETS = {
  xlsx: table(LEAD_COLUMNS, 'xlsx'),
  'csv-excel-de': table(COLUMNS_WITH_READABLE_PHONE, EXCEL_DE),
  'csv-crm': table(GENERIC_CRM_COLUMNS, FOR_PROGRAMS),
  hubspot: table(HUBSPOT_COLUMNS, FOR_PROGRAMS, {
    needsOneOf: ['firstName', 'lastName', 'email'],
    mergesByEmail: true,
  }),
  salesforce: table(SALESFORCE_COLUMNS, FOR_PROGRAMS),
  pipedrive: table(PIPEDRIVE_COLUMNS, FOR_PROGRAMS),
  brevo: table(BREVO_COLUMNS, FOR_PROGRAMS, { mergesByEmail: true }),
} as const satisfies Partial<Readonly<Record<ExportTarget, TableTarget>>>;
export type TableTargetName = keyof typeof TABLE_TARGETS;

export function isTableTarget(target: ExportTarget): target is TableTargetName {
  return target in TABLE_TARGETS;
}
