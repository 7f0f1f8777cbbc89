import type { ChaosReport } from './run-chaos.ts';

const SHOWN_DIFFERENCES = 20;

/** The report for people, a line a matter. */
export function showReport(report: ChaosReport): string {
  const { deeds, kills, ledger, hubWords, differences } = report;
  const hubs = report.hubs === 1 ? 'one hub' : `${report.hubs} hubs`;
  const harmed = [...report.harmed].sort(([, a], [, b]) => b - a);
  const allHarmed = harmed.reduce((all, [, count]) => all + count, 0);
  const lines: readonly (readonly [string, string])[] = [
    ['run', `seed ${report.seed}, ${report.kiosks} kiosks, ${hubs}, ${report.database} database`],
    [
      'fair',
      `${deeds.leads} contacts left, ${deeds.corrections} corrected, ${deeds.ratings} rated, ${deeds.erasures} erased; ` +
        `${deeds.restarts} kiosk restarts, ${deeds.clockJumps} clock jumps`,
    ],
    ['network', `${report.requests} requests, ${allHarmed} harmed`],
    ...harmed.map(([fault, count]) => ['', `${String(count).padStart(6)} ${fault}`] as const),
    [
      'hub',
      `killed ${kills.all} times, ${kills.atWork} of them at work, and ${kills.ofStarts} times while it started`,
    ],
    ['', `${hubWords.batches} batches: ${hubWords.stored} records stored, ${hubWords.already} known already`],
    ['', `${hubWords.retry} put off, ${hubWords.rejected} rejected`],
    ['', `refused requests: ${list(hubWords.refused)}`],
    ['', `faults of its own: ${list(hubWords.faults)}`],
    [
      'delivery',
      `${report.confirmedInStorm} of ${report.confirmed} records confirmed in ${seconds(report.stormMs)} of storm, ` +
        `the rest in ${seconds(report.calmMs)} of calm; ${report.repeated} old batches came once more`,
    ],
    ['ledger', `${ledger.leads} records, ${ledger.envelopes} envelopes, ${ledger.erasures} erasures`],
    [
      'verdict',
      differences.length === 0
        ? 'each contact is at the hub exactly once and says what was put in'
        : `${differences.length} DIFFERENCES`,
    ],
    ...differences.slice(0, SHOWN_DIFFERENCES).map((difference) => ['', difference] as const),
  ];
  return lines.map(([title, text]) => `${title.padEnd(10)}${text}`).join('\n');
}

function list(counts: Readonly<Record<string, number>>): string {
  const words = Object.entries(counts).map(([name, count]) => `${name} ${count}`);
  return words.join(', ') || 'none';
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
