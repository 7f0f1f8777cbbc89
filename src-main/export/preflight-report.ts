import { MAX_LISTED_ROWS, type PreflightReport } from '../../src-shared/contract/export-contract.ts';
import { splitByEmployer, type EmployerShare } from '../../src-shared/export/audience.ts';
import { preflight, type FailingRow } from '../../src-shared/export/preflight.ts';
import type { ExportTarget } from '../../src-shared/export/targets.ts';
import type { GatheredLeads } from './gather-leads.ts';

/** The numbers of a pre-flight, and the first of the failing rows by name, the refused ones before the others. */
export function makePreflightReport(target: ExportTarget, gathered: GatheredLeads): PreflightReport {
  const { failing } = preflight(target, gathered.chosen);
  const refused = failing.filter(({ fate }) => fate === 'refused');
  const merged = failing.filter(({ fate }) => fate === 'merged');
  return {
    total: gathered.opened + gathered.unreadable,
    chosen: gathered.chosen.length,
    notCovered: gathered.notCovered,
    unreadable: gathered.unreadable,
    refused: refused.length,
    merged: merged.length,
    employers: target === 'employer-files' ? splitByEmployer(gathered.chosen).map(toShare) : [],
    rows: [...refused, ...merged].slice(0, MAX_LISTED_ROWS).map(toRow),
  };
}

function toShare({ employerId, name, leads }: EmployerShare): PreflightReport['employers'][number] {
  return { id: employerId, name, leads: leads.length };
}

function toRow({ lead, fate, problems }: FailingRow): PreflightReport['rows'][number] {
  return {
    id: lead.id,
    number: lead.sequenceNumber,
    name: `${lead.firstName} ${lead.lastName}`.trim(),
    fate,
    problems: [...problems],
  };
}
