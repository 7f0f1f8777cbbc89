import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** What hubs say of themselves in their logs, over all their lives. A kill may cost the line that was to come. */
export interface HubWords {
  readonly batches: number;
  readonly stored: number;
  readonly already: number;
  readonly retry: number;
  readonly rejected: number;
  /** Requests refused as a whole, by code. */
  readonly refused: Readonly<Record<string, number>>;
  /** What the hub took for its own fault, by event and code. */
  readonly faults: Readonly<Record<string, number>>;
}

const Count = z.int().default(0);
const Line = z.object({
  event: z.string(),
  name: z.string().default(''),
  code: z.string().default(''),
  stored: Count,
  already: Count,
  retry: Count,
  rejected: Count,
});

export function readLogs(files: readonly string[]): HubWords {
  const lines = files.flatMap((file) => readFileSync(file, 'utf8').split('\n')).flatMap(parseLine);
  const batches = lines.filter(({ event }) => event === 'batch.taken');
  const sum = (name: 'stored' | 'already' | 'retry' | 'rejected'): number =>
    batches.reduce((all, line) => all + line[name], 0);
  const refused: Record<string, number> = {};
  const faults: Record<string, number> = {};
  for (const { event, name, code } of lines) {
    if (event === 'request.refused') count(refused, code);
    if (event === 'hub.fault' || event === 'batch.failed') count(faults, `${event} ${name} ${code}`.trim());
  }
  return {
    batches: batches.length,
    stored: sum('stored'),
    already: sum('already'),
    retry: sum('retry'),
    rejected: sum('rejected'),
    refused,
    faults,
  };
}

function count(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}

function parseLine(text: string): readonly z.output<typeof Line>[] {
  try {
    const line = Line.safeParse(JSON.parse(text));
    return line.success ? [line.data] : [];
  } catch {
    return []; // cut off by a kill, or not of the log
  }
}
