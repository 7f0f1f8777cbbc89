/** The forms in which leads leave the kiosk, always by a staff member's hand. */
export const EXPORT_TARGETS = [
  'xlsx',
  'csv-excel-de',
  'hubspot',
  'salesforce',
  'pipedrive',
  'brevo',
  'csv-crm',
  'vcard',
  'vcard-zip',
  'json-lines',
  'organiser-bundle',
  'employer-files',
] as const;
export type ExportTarget = (typeof EXPORT_TARGETS)[number];

/** What a target is for, in the order in which staff see the groups. */
export const TARGET_GROUPS = {
  table: ['xlsx', 'csv-excel-de'],
  handOver: ['employer-files', 'organiser-bundle'],
  crm: ['hubspot', 'salesforce', 'pipedrive', 'brevo', 'csv-crm'],
  cards: ['vcard', 'vcard-zip'],
  programs: ['json-lines'],
} as const satisfies Readonly<Record<string, readonly ExportTarget[]>>;
export type TargetGroup = keyof typeof TARGET_GROUPS;

/** Files that only those can read for whom they are. Every other target is plain text. */
const SEALED_TARGETS: ReadonlySet<ExportTarget> = new Set(['organiser-bundle', 'employer-files']);

export function isSealedTarget(target: ExportTarget): boolean {
  return SEALED_TARGETS.has(target);
}
