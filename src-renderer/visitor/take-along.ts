import type { Employer } from '../../src-shared/domain/employer.ts';
import type { Job } from '../../src-shared/domain/job.ts';
import type { Shortlist } from '../app/session.ts';
import { getEmployer, type CatalogueView } from './catalogue-view.ts';
import { monthAndYear } from './dates.ts';

/*
 * The shortlist as plain text for a phone, cut into pieces that each fit into one QR code. Pure; knows no screen and no words:
 * both are handed in.
 */

/** More codes than anybody scans one after the other. What does not fit into them is counted and said. */
export const MAX_PARTS = 24;

/** One line of the text. */
export interface Line {
  readonly text: string;
  /** The employer's line that a job's line belongs to; repeated when the two are parted. `null`: stands for itself. */
  readonly under: string | null;
}

export interface TakeAlong {
  /** What each code holds, in order; at least one. */
  readonly parts: readonly string[];
  /** So many lines did not fit into {@link MAX_PARTS} codes. */
  readonly leftOut: number;
}

/** Words around the list, in the visitor's language. */
export interface TakeAlongWords {
  /** First line of a code; the second of three: `(2, 3)`. */
  readonly title: (part: number, total: number) => string;
  /** How old a job's news is: `Stand 08/2024`. */
  readonly asOf: (date: string) => string;
}

/** Every remembered employer with its remembered jobs under it; one that only a job was remembered of stands there, too. */
export function takeAlongLines(
  view: CatalogueView,
  shortlist: Shortlist,
  words: Pick<TakeAlongWords, 'asOf'>,
): readonly Line[] {
  const jobs = shortlist.jobs.flatMap((id) => view.jobsById.get(id) ?? []);
  const employers = new Set([...shortlist.employers, ...jobs.map(({ employerId }) => employerId)]);
  return [...employers].flatMap((id) => {
    const employer = employerLine(getEmployer(view, id));
    return [
      { text: employer, under: null },
      ...jobs
        .filter(({ employerId }) => employerId === id)
        .map((job) => ({ text: jobLine(job, words.asOf), under: employer })),
    ];
  });
}

/** One line an employer: its name and, when known, its domain. */
export function employerLine({ shortName, website }: Pick<Employer, 'shortName' | 'website'>): string {
  return website === null ? shortName : `${shortName} – ${website}`;
}

/** One line a job: its title and, when known, how old the news is. */
export function jobLine({ title, seen }: Pick<Job, 'title' | 'seen'>, asOf: TakeAlongWords['asOf']): string {
  return seen === null ? `- ${title}` : `- ${title} (${asOf(monthAndYear(seen))})`;
}

/** The lines in as few codes as hold them in their order, each code under its title and none above `maxBytes` of UTF-8. */
export function takeAlong(
  lines: readonly Line[],
  title: TakeAlongWords['title'],
  maxBytes: number,
): TakeAlong {
  const room = maxBytes - bytesOf(`${title(MAX_PARTS, MAX_PARTS)}\n`);
  const bodies: string[] = [];
  const firstLines: number[] = [];
  lines.forEach(({ text, under }, index) => {
    const last = bodies.at(-1);
    const longer = `${last ?? ''}\n${text}`;
    if (last !== undefined && bytesOf(longer) <= room) bodies[bodies.length - 1] = longer;
    else {
      bodies.push(clipped(under === null ? text : `${under}\n${text}`, room));
      firstLines.push(index);
    }
  });
  const shown = bodies.slice(0, MAX_PARTS);
  return {
    parts: shown.map((body, index) => `${title(index + 1, shown.length)}\n${body}`),
    leftOut: lines.length - (firstLines[MAX_PARTS] ?? lines.length),
  };
}

const encoder = new TextEncoder();

function bytesOf(text: string): number {
  return encoder.encode(text).length;
}

/** Only an entry that is longer than a whole code is ever cut, between two characters. */
function clipped(text: string, maxBytes: number): string {
  if (bytesOf(text) <= maxBytes) return text;
  const characters = [...text];
  while (characters.length > 0 && bytesOf(`${characters.join('')}…`) > maxBytes) characters.pop();
  return `${characters.join('')}…`;
}
