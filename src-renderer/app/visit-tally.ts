import type { EmployerId } from '../../src-shared/domain/employer.ts';
import type { JobId } from '../../src-shared/domain/job.ts';
import type { VisitCounts } from '../../src-shared/domain/visit.ts';
import type { SessionEvent } from './session-reducer.ts';
import { shownView, type Session } from './session.ts';

/** What a visit amounts to so far. Part of the session, so it ends with it; only sums of it are ever kept. */
export interface VisitTally {
  /** Somebody has touched the attract screen. */
  readonly hasBegun: boolean;
  readonly employers: readonly EmployerId[];
  readonly jobs: readonly JobId[];
  readonly remembered: number;
  readonly contactsBegun: number;
  readonly contactsSaved: number;
  readonly takeAlongShown: number;
  readonly fruitlessSearches: number;
}

export const NOTHING_TALLIED: VisitTally = {
  hasBegun: false,
  employers: [],
  jobs: [],
  remembered: 0,
  contactsBegun: 0,
  contactsSaved: 0,
  takeAlongShown: 0,
  fruitlessSearches: 0,
};

/** The tally of `after`, which `event` made of `before`. The very same object when nothing is to be counted. */
export function tallied(before: Session, event: SessionEvent, after: Session): VisitTally {
  const { tally } = after;
  const changes = {
    ...begun(after),
    ...viewed(after),
    ...left(before, event, after),
    ...found(event, tally),
  };
  return Object.keys(changes).length === 0 ? tally : { ...tally, ...changes };
}

type Changes = Partial<VisitTally>;

function begun({ screen, tally }: Session): Changes {
  return tally.hasBegun || screen.step === 'attract' || screen.step === 'staff' ? {} : { hasBegun: true };
}

function viewed(after: Session): Changes {
  const { tally, screen, shortlist } = after;
  if (screen.step !== 'explore') return {};
  const shown = shownView(after);
  switch (shown.view) {
    case 'employer':
      return tally.employers.includes(shown.id) ? {} : { employers: [...tally.employers, shown.id] };
    case 'job':
      return tally.jobs.includes(shown.id) ? {} : { jobs: [...tally.jobs, shown.id] };
    case 'shortlist': {
      // The list's code stands beside it whenever there is a list. Once a visit.
      const isEmpty = shortlist.employers.length + shortlist.jobs.length === 0;
      return isEmpty || tally.takeAlongShown > 0 ? {} : { takeAlongShown: 1 };
    }
    default:
      return {};
  }
}

function left(before: Session, event: SessionEvent, after: Session): Changes {
  const { tally } = after;
  const size = ({ shortlist }: Session): number => shortlist.employers.length + shortlist.jobs.length;
  const isNew = before.number === after.number;
  if (isNew && size(after) > size(before)) return { remembered: tally.remembered + 1 };
  // Going back to look something up and coming again is still the same contact.
  if (after.screen.step === 'contact' && tally.contactsBegun === tally.contactsSaved)
    return { contactsBegun: tally.contactsBegun + 1 };
  const isSaved = event.type === 'leadSaved' && event.session === before.number;
  return isSaved ? { contactsSaved: tally.contactsSaved + 1 } : {};
}

function found(event: SessionEvent, { fruitlessSearches }: VisitTally): Changes {
  return event.type === 'searchedInVain' ? { fruitlessSearches: fruitlessSearches + 1 } : {};
}

/** What main is told at the end. `null` when nobody had begun: there was no visit. */
export function visitCounts({ tally, language }: Session): VisitCounts | null {
  if (!tally.hasBegun) return null;
  const { employers, jobs, remembered, contactsBegun, contactsSaved, takeAlongShown, fruitlessSearches } =
    tally;
  return {
    language,
    employers: employers.slice(0, MANY),
    jobs: jobs.slice(0, MANY),
    remembered: Math.min(remembered, MANY),
    contactsBegun,
    contactsSaved,
    takeAlongShown,
    fruitlessSearches: Math.min(fruitlessSearches, MANY),
  };
}

/** The contract takes no more; see src-shared/domain/visit.ts. */
const MANY = 1000;
