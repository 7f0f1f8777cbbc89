import type { EmployerId } from '../../src-shared/domain/employer.ts';
import type { EmployerField, JobField, JobLevel, WorkMode } from '../../src-shared/domain/fields.ts';
import type { JobId } from '../../src-shared/domain/job.ts';
import { MAX_RECIPIENTS, type LeadForm } from '../../src-shared/domain/lead.ts';
import { unreachable } from '../../src-shared/result.ts';
import type { Language } from '../../src-shared/units.ts';
import type { PlaceKey } from '../search/places.ts';
import type { TopicKey } from '../search/topics.ts';
import type { Access } from './access.ts';
import type { WordKey } from '../visitor/edition-words.ts';
import type { FitAnswers } from '../visitor/fit/fit-answers.ts';
import { NO_FILTERS, toggled } from './filters.ts';
import {
  freshSession,
  shownTab,
  shownView,
  type PanelView,
  type SavedLead,
  type Session,
  type Tab,
} from './session.ts';
import { tallied } from './visit-tally.ts';

/** Everything that can happen to a session. Past tense: what somebody did, or what the clock found. */
export type SessionEvent =
  /** The first touch of the attract screen, or the choice of a language there. */
  | { readonly type: 'started'; readonly language?: Language }
  /** Nobody has touched anything for the time that {@link waitMs} names. */
  | { readonly type: 'idled' }
  | { readonly type: 'stayed' }
  /** "I'm finished", or the staff leave their area. */
  | { readonly type: 'ended' }
  | { readonly type: 'languageChosen'; readonly language: Language }
  /** On the attract screen this starts the visit: whoever asks for help is there. */
  | { readonly type: 'accessOpened' }
  | { readonly type: 'accessClosed' }
  | { readonly type: 'accessChanged'; readonly change: Partial<Access> }
  | { readonly type: 'tabChosen'; readonly tab: Tab }
  | { readonly type: 'employerOpened'; readonly id: EmployerId }
  | { readonly type: 'jobOpened'; readonly id: JobId }
  | { readonly type: 'placeOpened'; readonly ids: readonly EmployerId[] }
  | { readonly type: 'fitOpened' }
  | { readonly type: 'fitAnswered'; readonly answers: FitAnswers }
  /** To a question of "What fits me?", or after the last to its result. */
  | { readonly type: 'fitWent'; readonly at: number }
  | { readonly type: 'topicOpened'; readonly topic: TopicKey }
  | { readonly type: 'aroundOpened'; readonly place: PlaceKey }
  | { readonly type: 'wentBack' }
  | { readonly type: 'queryChanged'; readonly query: string }
  | { readonly type: 'employerFieldToggled'; readonly field: EmployerField }
  | { readonly type: 'jobFieldToggled'; readonly field: JobField }
  | { readonly type: 'jobLevelToggled'; readonly level: JobLevel }
  | { readonly type: 'workModeToggled'; readonly mode: WorkMode }
  | { readonly type: 'skillToggled'; readonly skill: WordKey }
  /** A query that stood for a while and finds nothing. */
  | { readonly type: 'searchedInVain' }
  | { readonly type: 'filtersCleared' }
  | { readonly type: 'scopeChosen'; readonly scope: Session['scope'] }
  | { readonly type: 'employerToggled'; readonly id: EmployerId }
  | { readonly type: 'jobToggled'; readonly id: JobId }
  /** `employers`: who is to be in the form beside the remembered ones. */
  | { readonly type: 'contactOpened'; readonly employers: readonly EmployerId[] }
  | { readonly type: 'formChanged'; readonly form: LeadForm }
  /** `session`: the one that sent the form; an answer that comes after its end is nobody's. */
  | { readonly type: 'leadSaved'; readonly session: number; readonly saved: SavedLead }
  | { readonly type: 'eraseOpened' }
  | { readonly type: 'staffOpened' };

/** More ways back than a finger has patience for; keeps a long session from growing. */
const MAX_STEPS_BACK = 30;

/** What the session is after `event`. `defaultLanguage`: what the next visitor starts with. */
export function nextSession(session: Session, event: SessionEvent, defaultLanguage: Language): Session {
  const next = afterEvent(session, event, defaultLanguage);
  const tally = tallied(session, event, next);
  return tally === next.tally ? next : { ...next, tally };
}

function afterEvent(session: Session, event: SessionEvent, defaultLanguage: Language): Session {
  switch (event.type) {
    case 'started':
      if (session.screen.step !== 'attract') return session;
      return {
        ...session,
        screen: { step: 'explore' },
        language: event.language ?? session.language,
      };
    case 'idled':
      return afterIdling(session, defaultLanguage);
    case 'stayed':
      return session.idle === 'warned' ? { ...session, idle: 'present' } : session;
    case 'ended':
      return freshSession(session.number + 1, defaultLanguage);
    case 'languageChosen':
      return { ...session, language: event.language };
    case 'accessOpened':
      if (session.screen.step === 'staff') return session;
      return session.screen.step === 'attract'
        ? { ...session, screen: { step: 'explore' }, isAccessOpen: true }
        : { ...session, isAccessOpen: true };
    case 'accessClosed':
      return session.isAccessOpen ? { ...session, isAccessOpen: false } : session;
    case 'accessChanged':
      return { ...session, access: { ...session.access, ...event.change } };
    case 'tabChosen':
      return exploring(session, [{ view: event.tab }]);
    case 'employerOpened':
      return opened(session, { view: 'employer', id: event.id });
    case 'jobOpened':
      return opened(session, { view: 'job', id: event.id });
    case 'placeOpened':
      return opened(session, { view: 'place', ids: event.ids });
    case 'fitOpened':
      return { ...opened(session, { view: 'fit' }), query: '' };
    case 'fitAnswered':
      return { ...session, fit: { ...session.fit, answers: event.answers } };
    case 'fitWent':
      return { ...session, fit: { ...session.fit, at: event.at } };
    case 'topicOpened':
      return opened(session, { view: 'topic', topic: event.topic });
    case 'aroundOpened':
      return opened(session, { view: 'around', place: event.place });
    case 'wentBack':
      return afterGoingBack(session);
    case 'queryChanged':
      return { ...exploring(session, withoutSheets(session)), query: event.query };
    case 'employerFieldToggled':
      return filtered(session, { employerFields: toggled(session.filters.employerFields, event.field) });
    case 'jobFieldToggled':
      return filtered(session, { jobFields: toggled(session.filters.jobFields, event.field) });
    case 'jobLevelToggled':
      return filtered(session, { jobLevels: toggled(session.filters.jobLevels, event.level) });
    case 'workModeToggled':
      return filtered(session, { workModes: toggled(session.filters.workModes, event.mode) });
    case 'skillToggled':
      return filtered(session, { skills: toggled(session.filters.skills, event.skill) });
    case 'searchedInVain':
      return session;
    case 'filtersCleared':
      return { ...session, filters: NO_FILTERS, query: '' };
    case 'scopeChosen':
      return { ...session, scope: event.scope };
    case 'employerToggled':
      return afterToggling(session, event.id);
    case 'jobToggled':
      return {
        ...session,
        shortlist: { ...session.shortlist, jobs: toggled(session.shortlist.jobs, event.id) },
      };
    case 'contactOpened':
      return afterOpeningContact(session, event.employers);
    case 'formChanged':
      return session.screen.step === 'contact' ? { ...session, form: event.form } : session;
    case 'leadSaved':
      if (session.number !== event.session) return session;
      // Saved is saved: from here on the renderer knows nothing of the person any more.
      return {
        ...session,
        screen: { step: 'receipt', saved: event.saved },
        form: freshSession(0, session.language).form,
        prefilled: [],
      };
    case 'eraseOpened':
      return { ...session, screen: { step: 'erase' } };
    case 'staffOpened':
      // Whoever holds the logo ends the visit before: staff never stand in front of a visitor's fields.
      return { ...freshSession(session.number + 1, defaultLanguage), screen: { step: 'staff' } };
    default:
      return unreachable(event);
  }
}

/** The attract screen never asks; a visitor is asked first; the staff's pad is simply put away. */
function afterIdling(session: Session, defaultLanguage: Language): Session {
  if (session.screen.step === 'attract') return session;
  if (session.screen.step === 'staff' || session.idle === 'warned')
    return freshSession(session.number + 1, defaultLanguage);
  return { ...session, idle: 'warned' };
}

function exploring(session: Session, panel: readonly PanelView[]): Session {
  return { ...session, screen: { step: 'explore' }, panel };
}

function opened(session: Session, view: PanelView): Session {
  const shown = shownView(session);
  if (isSameView(shown, view)) return exploring(session, session.panel);
  return exploring(session, [...session.panel.slice(-MAX_STEPS_BACK), view]);
}

function isSameView(a: PanelView, b: PanelView): boolean {
  return a.view === b.view && aboutOf(a) === aboutOf(b);
}

/** What tells two views of one kind apart. */
function aboutOf(view: PanelView): string {
  if (view.view === 'place') return view.ids.join(' ');
  if (view.view === 'topic') return view.topic;
  if (view.view === 'around') return view.place;
  return 'id' in view ? view.id : '';
}

/** The lists under the sheets: typing a query leads back to a list. */
function withoutSheets(session: Session): readonly PanelView[] {
  return [{ view: shownTab(session) === 'jobs' ? 'jobs' : 'employers' }];
}

function afterGoingBack(session: Session): Session {
  if (session.screen.step === 'attract' || session.screen.step === 'staff') return session;
  if (session.screen.step !== 'explore') return { ...session, screen: { step: 'explore' } };
  if (shownView(session).view === 'fit' && session.fit.at > 0)
    return { ...session, fit: { ...session.fit, at: session.fit.at - 1 } };
  return session.panel.length > 1 ? { ...session, panel: session.panel.slice(0, -1) } : session;
}

function filtered(session: Session, change: Partial<Session['filters']>): Session {
  return { ...session, filters: { ...session.filters, ...change } };
}

/** An employer that is forgotten also leaves the form, so that nobody contacts the visitor by surprise. */
function afterToggling(session: Session, id: EmployerId): Session {
  const shortlist = { ...session.shortlist, employers: toggled(session.shortlist.employers, id) };
  if (shortlist.employers.includes(id)) return { ...session, shortlist };
  const without = (ids: readonly EmployerId[]): readonly EmployerId[] => ids.filter((other) => other !== id);
  return {
    ...session,
    shortlist,
    form: { ...session.form, recipients: without(session.form.recipients) },
    prefilled: without(session.prefilled),
  };
}

function afterOpeningContact(session: Session, employers: readonly EmployerId[]): Session {
  if (session.screen.step === 'attract' || session.screen.step === 'staff') return session;
  const wanted = [...new Set([...session.shortlist.employers, ...employers])];
  const fresh = wanted.filter((id) => !session.prefilled.includes(id));
  const recipients = [...new Set([...session.form.recipients, ...fresh])].slice(0, MAX_RECIPIENTS);
  return {
    ...session,
    screen: { step: 'contact' },
    form: { ...session.form, recipients },
    prefilled: [...session.prefilled, ...fresh],
  };
}
