import type { Session } from './session.ts';

/** What of a change of the session is said to a screen reader; screens and lists that come up say themselves. */
export function wordsOfChange(
  before: Session,
  after: Session,
): 'access.said.remembered' | 'access.said.forgotten' | 'access.said.ended' | undefined {
  if (before.number !== after.number)
    return after.screen.step === 'attract' ? 'access.said.ended' : undefined;
  const change = remembered(after) - remembered(before);
  if (change > 0) return 'access.said.remembered';
  if (change < 0) return 'access.said.forgotten';
  return undefined;
}

function remembered({ shortlist }: Session): number {
  return shortlist.employers.length + shortlist.jobs.length;
}
