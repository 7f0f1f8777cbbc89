/** The forms in which leads leave the kiosk as plain text, always by a staff member's hand. */
export const EXPORT_TARGETS = ['csv-excel-de', 'xlsx'] as const;
export type ExportTarget = (typeof EXPORT_TARGETS)[number];
