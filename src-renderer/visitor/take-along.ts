import type { Employer } from '../../src-shared/domain/employer.ts';
import type { Job } from '../../src-shared/domain/job.ts';

/** A QR code of so many bytes is still read by an ordinary phone from a screen at arm's length. */
export const MAX_QR_BYTES = 600;

export interface TakeAlong {
  readonly text: string;
  /** How many of the lines fit. */
  readonly fitted: number;
}

/** One line an employer: its name and, when known, its domain. */
export function employerLine({ shortName, website }: Pick<Employer, 'shortName' | 'website'>): string {
  return website === null ? shortName : `${shortName} – ${website}`;
}

/** A title and as many whole lines under it as fit into `maxBytes` of UTF-8. */
export function takeAlong(title: string, lines: readonly string[], maxBytes = MAX_QR_BYTES): TakeAlong {
  const encoder = new TextEncoder();
  let text = title;
  let fitted = 0;
  for (const line of lines) {
    const longer = `${text}\n${line}`;
    if (encoder.encode(longer).length > maxBytes) break;
    text = longer;
    fitted += 1;
  }
  return { text, fitted };
}

/** One line a job: its title and whose it is. */
export function jobLine({ title }: Pick<Job, 'title'>, { shortName }: Pick<Employer, 'shortName'>): string {
  return `${title} – ${shortName}`;
}
