import type { LeadReceipt } from '../../src-shared/contract/contract.ts';
import type { Purpose } from '../../src-shared/domain/consent.ts';
import type { EmployerId } from '../../src-shared/domain/employer.ts';
import type { JobId } from '../../src-shared/domain/job.ts';
import { EMPTY_LEAD_FORM, type LeadForm } from '../../src-shared/domain/lead.ts';
import type { Language } from '../../src-shared/units.ts';
import type { PlaceKey } from '../search/places.ts';
import type { TopicKey } from '../search/topics.ts';
import { PLAIN_ACCESS, type Access } from './access.ts';
import { NO_ANSWERS, type FitAnswers } from '../visitor/fit/fit-answers.ts';
import { NO_FILTERS, type Filters } from './filters.ts';
import { NOTHING_TALLIED, type VisitTally } from './visit-tally.ts';

/*
 * One visitor's session: what is on the screen and what belongs to this visitor. Pure; `session-reducer.ts` says what may
 * happen. It knows no React, no timers and no catalogue.
 */

/** What the panel beside the map shows. */
export type PanelView =
  | { readonly view: 'employers' }
  | { readonly view: 'jobs' }
  | { readonly view: 'shortlist' }
  | { readonly view: 'employer'; readonly id: EmployerId }
  | { readonly view: 'job'; readonly id: JobId }
  /** Several employers at one place of the map. */
  | { readonly view: 'place'; readonly ids: readonly EmployerId[] }
  /** "What fits me?" */
  | { readonly view: 'fit' }
  /** Everyone and every job that has a topic. */
  | { readonly view: 'topic'; readonly topic: TopicKey }
  /** Who is around a named place of the map. */
  | { readonly view: 'around'; readonly place: PlaceKey };

/** The views that have a tab. */
export const TABS = ['employers', 'jobs', 'shortlist'] as const;
export type Tab = (typeof TABS)[number];

/** What the receipt screen shows of a saved lead; nothing of it tells who the visitor is. */
export interface SavedLead {
  readonly receipt: LeadReceipt;
  readonly purposes: readonly Purpose[];
  readonly recipients: readonly EmployerId[];
}

export type Screen =
  | { readonly step: 'attract' }
  | { readonly step: 'explore' }
  | { readonly step: 'contact' }
  | { readonly step: 'receipt'; readonly saved: SavedLead }
  | { readonly step: 'erase' }
  | { readonly step: 'staff' };

export interface Shortlist {
  readonly employers: readonly EmployerId[];
  readonly jobs: readonly JobId[];
}

export interface Session {
  /** Rises with every session. Everything that holds state is keyed by it, so nothing of one visitor reaches the next. */
  readonly number: number;
  readonly screen: Screen;
  /** Not empty; the last is shown, the others are the way back. */
  readonly panel: readonly PanelView[];
  readonly language: Language;
  readonly access: Access;
  /** The panel with language, text size, contrast and reach lies over the screen. */
  readonly isAccessOpen: boolean;
  readonly idle: 'present' | 'warned';
  readonly query: string;
  readonly filters: Filters;
  /** Whether lists show only what is on the visible part of the map. */
  readonly scope: 'on-map' | 'all';
  readonly shortlist: Shortlist;
  /** "What fits me?": the question that is shown, counted from 0; after the last one the result. */
  readonly fit: { readonly at: number; readonly answers: FitAnswers };
  readonly form: LeadForm;
  /** Employers that were once put into the form for the visitor; one that was taken out there stays out. */
  readonly prefilled: readonly EmployerId[];
  /** For the anonymous counters. */
  readonly tally: VisitTally;
}

/** The attract screen before the visitor with this number. */
export function freshSession(number: number, language: Language): Session {
  return {
    number,
    screen: { step: 'attract' },
    panel: [{ view: 'employers' }],
    language,
    access: PLAIN_ACCESS,
    isAccessOpen: false,
    idle: 'present',
    query: '',
    filters: NO_FILTERS,
    scope: 'on-map',
    shortlist: { employers: [], jobs: [] },
    fit: { at: 0, answers: NO_ANSWERS },
    form: EMPTY_LEAD_FORM,
    prefilled: [],
    tally: NOTHING_TALLIED,
  };
}

/** The panel's view that is shown. */
export function shownView(session: Session): PanelView {
  return session.panel.at(-1) ?? { view: 'employers' };
}

/** The tab under which the shown view was reached. */
export function shownTab(session: Session): Tab {
  for (const { view } of [...session.panel].reverse()) {
    if (view === 'employers' || view === 'jobs' || view === 'shortlist') return view;
  }
  return 'employers';
}

/** Whether "What fits me?" is shown or lies under the shown sheet. */
export function isFitting({ panel }: Session): boolean {
  return panel.some(({ view }) => view === 'fit');
}

/** The employer that the shown view is about and that the map marks; `null` in lists and for jobs. */
export function shownEmployer(session: Session): EmployerId | null {
  const shown = shownView(session);
  return shown.view === 'employer' ? shown.id : null;
}
