import { shownTab, shownView, type Session } from '../app/session.ts';
import type { SoundName } from './sounds.ts';

/** What a change of the session sounds like; `undefined`: like nothing. The most telling change wins. */
export function soundOfChange(before: Session, after: Session): SoundName | undefined {
  if (before.number !== after.number) return undefined; // another visitor: the end of a visit is quiet
  if (before.idle === 'present' && after.idle === 'warned') return 'idleWarning';
  if (before.screen.step !== 'receipt' && after.screen.step === 'receipt') return 'saved';
  if (remembered(after) > remembered(before)) return 'remembered';
  if (before.screen.step === 'explore' && after.screen.step === 'contact') return 'opened';
  if (after.panel.length > before.panel.length && shownView(after).view !== shownTab(after)) return 'opened';
  return undefined;
}

function remembered({ shortlist }: Session): number {
  return shortlist.employers.length + shortlist.jobs.length;
}
